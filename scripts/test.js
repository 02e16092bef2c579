// Runs every check, and ends with 'N passed, N failed'.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './ensure-chromium.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'formwright-'));
const total = { passed: 0, failed: 0 };

const chromium = ensureChromium();
if (!chromium) process.exit(finish(1));

/** Checks that pass or fail as a whole. */
const checks = [
  ['build', 'scripts/build.js'],
  ['types of tests', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.tests.json'],
  ['lint and layers', 'node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'node_modules/oxfmt/bin/oxfmt', '--check'],
  ['forms', 'desk/command/bin/formwright.js', 'check', 'forms', 'packages/conformance/forms'],
];

for (const [what, ...command] of checks) {
  const passed = run(what, command) === 0;
  total[passed ? 'passed' : 'failed']++;
  if (!passed && what === 'build') process.exit(finish(1));
}
// One project after the other, because a browser and eighty test files at once would starve each other on two cores.
for (const project of ['unit', 'browser']) testProject(project);
process.exit(finish(total.failed > 0 ? 1 : 0));

function testProject(project) {
  const report = join(results, `${project}.json`);
  const status = run(`${project} tests`, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counted = readReport(report);
  total.passed += counted.passed;
  // A run that ended early without a failing test has still failed.
  total.failed += counted.failed || (status === 0 ? 0 : 1);
}

function readReport(file) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function run(what, command) {
  console.log(`\n— ${what}`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM: chromium },
  });
  console.log(
    `— ${what}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  return status ?? 1;
}

function finish(status) {
  rmSync(results, { recursive: true, force: true });
  console.log(`\n${total.passed} passed, ${status !== 0 && total.failed === 0 ? 1 : total.failed} failed`);
  return status;
}
