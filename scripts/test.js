// Runs every check that has not yet passed on the same files, and ends with 'N passed, N failed'. Arguments are passed to
// turbo: `npm test -- --force` ignores earlier passes.
import { ensureChromium } from './ensure-chromium.js';
import { addUp, clearResults, failedAs, findTasks } from './tasks/results.js';
import { runTurbo } from './tasks/run-turbo.js';

const words = process.argv.slice(2);
const tasks = findTasks();
const chromium = ensureChromium();
if (!chromium) process.exit(finish(failedAs('Chromium')));

// A run of its own: the compiled forms are inputs of the tests, and turbo reads inputs before it runs anything.
if (runTurbo(['build', 'forms', 'client', ...words]) !== 0) process.exit(finish(failedAs('the build')));
clearResults(tasks);
const status = runTurbo([...new Set(tasks.map(({ name }) => name)), '--continue=always', ...words], {
  CHROMIUM: chromium,
});
const { passed, failures } = addUp(tasks);
if (failures.length === 0 && status !== 0) failures.push('turbo ended with an error');
// One more, for the build.
process.exit(finish({ passed: passed + 1, failures }));

/** Says again what failed, because it is far above, and then the counts. */
function finish({ passed, failures }) {
  for (const failure of failures) console.log(`\nFailed: ${failure}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  return failures.length > 0 ? 1 : 0;
}
