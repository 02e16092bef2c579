// Runs a test file repeatedly on a busy machine: node scripts/verify/repeat.js FILE [--times 20] [--beside 8]
// [--together 8]. Each run has `--beside` busy processes beside it. `--together` runs are in progress at a time, and
// count as busy for each other.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { busyProcesses } from './busy.js';
import { cacheOf } from './vite-cache.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const {
  values,
  positionals: [file],
} = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '20' },
    beside: { type: 'string', default: '8' },
    together: { type: 'string', default: '8' },
  },
});
const [times, beside, together] = [values.times, values.beside, values.together].map(Number);
if (file === undefined || !(times >= 1 && beside >= 0 && together >= 1))
  throw new Error('node scripts/verify/repeat.js FILE [--times 20] [--beside 8] [--together 8]');

const project = /\.browser\.test\.tsx?$/.test(file) ? 'browser' : 'unit';
const busy = busyProcesses();
let begun = 0;
let passed = 0;
let atWork = Math.min(together, times);
await Promise.all(Array.from({ length: atWork }, (_, lane) => runInTurn(lane)));
busy.end();
console.log(`${passed} of ${times} runs passed with ${beside} busy processes beside each`);
process.exitCode = passed === times ? 0 : 1;

async function runInTurn(lane) {
  while (begun < times) {
    begun += 1;
    const run = begun;
    // Busy processes make up for runs that have ended.
    busy.atLeast(beside - (atWork - 1));
    const { status, said } = await runTests(lane);
    if (status === 0) passed += 1;
    else console.log(said);
    console.log(`run ${run} of ${times}: ${status === 0 ? 'passed' : 'FAILED'}`);
  }
  atWork -= 1;
  if (atWork > 0) busy.atLeast(beside - (atWork - 1));
}

function runTests(lane) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', project, file], {
      cwd: root,
      env: { ...process.env, ...cacheOf(lane) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (bytes) => (said += String(bytes)));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, said }));
  });
}
