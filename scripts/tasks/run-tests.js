// `run-tests.js PROJECT ... [--in FOLDER]`: runs and counts the tests of one workspace.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { begin, leaveCounts } from './results.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { positionals: projects, values } = parseArgs({ allowPositionals: true, options: { in: { type: 'string' } } });
const tests = resolve(values.in ?? '.', 'test') + sep;
const file = begin();
const reports = mkdtempSync(join(tmpdir(), 'formwright-'));
const total = { passed: 0, failed: 0 };
// One project after the other, because a browser and eighty test files at once would starve each other on two cores.
for (const project of projects) count(project);
rmSync(reports, { recursive: true, force: true });
leaveCounts(file, total);
process.exit(total.failed > 0 ? 1 : 0);

function count(project) {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, tests],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const { passed, failed } = readReport(report);
  total.passed += passed;
  // A run that ended early without a failing test has still failed.
  total.failed += failed || (status === 0 ? 0 : 1);
}

function readReport(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
