import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busyProcesses } from './busy.js';
import { nodePath } from './nodes.js';

/** The longest that a step may take, in milliseconds. */
const longest = 90 * 60_000;

/** Runs one step and returns its result: `{ passed, seconds, tests?, skipped?, figures }`. */
export async function runStep(step, { root, env }) {
  const started = performance.now();
  const context = { root, env, node: process.execPath };
  const outcome = step.node
    ? await runBesideBusy(step, { root, env, node: nodePath(root, step.node) })
    : step.vitest
      ? await runTests(step.vitest, context)
      : await runCommand(step, context);
  return { ...outcome, seconds: Math.round((performance.now() - started) / 1000) };
}

async function runBesideBusy({ projects, part, beside }, context) {
  const busy = busyProcesses();
  busy.atLeast(beside);
  try {
    const ran = [];
    // One after the other, as `npm test` does.
    for (const project of projects) ran.push(await runTests(['--project', project, '--shard', part], context));
    return addUp(ran);
  } finally {
    busy.end();
  }
}

function addUp(outcomes) {
  const sum = (of) => outcomes.reduce((total, outcome) => total + outcome[of], 0);
  return {
    passed: outcomes.every(({ passed }) => passed),
    tests: sum('tests'),
    skipped: sum('skipped'),
    figures: outcomes.flatMap(({ figures }) => figures),
  };
}

async function runTests(words, context) {
  const folder = mkdtempSync(join(tmpdir(), 'formwright-verify-'));
  try {
    const report = join(folder, 'report.json');
    const { status } = await run(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...words,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      context,
    );
    const { tests, skipped, figures } = readReport(report);
    // If all tests were skipped, the step has not passed.
    return { passed: status === 0 && tests > 0, tests, skipped, figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads vitest's report. What tests measured is in their `meta.figures`. */
function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    const figures = all.flatMap(({ meta }) =>
      Object.entries(meta?.figures ?? {}).map(([what, value]) => `${what}: ${value}`),
    );
    return { tests: report.numPassedTests, skipped: report.numPendingTests + report.numTodoTests, figures };
  } catch (error) {
    if (error.code === 'ENOENT') return { tests: 0, skipped: 0, figures: [] };
    throw error;
  }
}

async function runCommand({ command, figures }, context) {
  const { status, said } = await run(command, context);
  const quoted = figures?.exec(said)?.[0];
  // A command that does not print its figures has failed.
  return {
    passed: status === 0 && (figures === undefined || quoted !== undefined),
    figures: quoted === undefined ? [] : [quoted.trim()],
  };
}

function run(command, { root, env, node }) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, command, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: longest,
    });
    let said = '';
    child.stdout.on('data', (bytes) => {
      process.stdout.write(bytes);
      said += String(bytes);
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, said }));
  });
}
