// `run-tests.js PROJECT ... [--in FOLDER]`: runs and counts the tests of one workspace.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { begin, leaveCounts, nameOf } from './results.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { positionals: projects, values } = parseArgs({ allowPositionals: true, options: { in: { type: 'string' } } });
const tests = resolve(values.in ?? '.', 'test') + sep;
const task = begin();
const reports = mkdtempSync(join(tmpdir(), 'formwright-'));
const total = { passed: 0, failures: [] };
// One project after the other, because a browser and eighty test files at once would starve each other on two cores.
for (const project of projects) count(project);
rmSync(reports, { recursive: true, force: true });
leaveCounts(task, total);
process.exit(total.failures.length > 0 ? 1 : 0);

function count(project) {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, tests],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const { passed, failures } = readReport(report);
  // A run that ended early without a failing test has still failed.
  if (failures.length === 0 && status !== 0) failures.push(`${nameOf(task)}: the run of ${project} tests ended early`);
  total.passed += passed;
  total.failures.push(...failures);
}

function readReport(file) {
  if (!existsSync(file)) return { passed: 0, failures: [] };
  const { numPassedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: numPassedTests, failures: testResults.flatMap(failuresIn) };
}

/** Returns what failed in a file of tests, each with the beginning of its message. */
function failuresIn({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((one) => one.status === 'failed');
  const file = relative(root, name);
  if (failed.length === 0) return status === 'failed' ? [`${file}\n${beginningOf(message)}`] : [];
  return failed.map(({ fullName, failureMessages }) => `${file}: ${fullName}\n${beginningOf(failureMessages[0])}`);
}

function beginningOf(message = '') {
  return message.split('\n').slice(0, 6).join('\n').slice(0, 1000);
}
