// Runs every check that has not yet passed on the same files, and ends with 'N passed, N failed'. Arguments are passed to
// turbo: `npm test -- --force` ignores earlier passes.
import { ensureChromium } from './ensure-chromium.js';
import { addUp, clearResults, findTasks } from './tasks/results.js';
import { runTurbo } from './tasks/run-turbo.js';

const words = process.argv.slice(2);
const tasks = findTasks();
const chromium = ensureChromium();
if (!chromium) process.exit(finish({ passed: 0, failed: 1 }));

// A run of its own: the compiled forms are inputs of the tests, and turbo reads inputs before it runs anything.
if (runTurbo(['build', 'forms', 'client', ...words]) !== 0) process.exit(finish({ passed: 0, failed: 1 }));
clearResults(tasks);
const status = runTurbo([...new Set(tasks.map(({ name }) => name)), '--continue=always', ...words], {
  CHROMIUM: chromium,
});
const { passed, failed } = addUp(tasks);
// One more, for the build.
process.exit(finish({ passed: passed + 1, failed: failed || (status === 0 ? 0 : 1) }));

function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
