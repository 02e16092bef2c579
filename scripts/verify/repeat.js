// Runs a file of tests again and again while other processes keep the machine busy: node scripts/verify/repeat.js FILE [--times 20] [--busy 8]
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals: [file] } = parseArgs({ allowPositionals: true, options: { times: { type: 'string', default: '20' }, busy: { type: 'string', default: '8' } } });
const times = Number(values.times);
if (file === undefined || !(times >= 1)) throw new Error('node scripts/verify/repeat.js FILE [--times 20] [--busy 8]');

// Each ends by itself once this process is gone, however that went.
const busy = Array.from({ length: Number(values.busy) }, () => spawn(process.execPath, ['-e', 'const p = process.ppid; for (let n = 0; process.ppid === p; n++) for (let m = 0; m < 1e7; m++) Math.sqrt(n * m)'], { stdio: 'ignore' }));
const project = /\.browser\.test\.tsx?$/.test(file) ? 'browser' : 'unit';
let passed = 0;
for (let run = 1; run <= times; run++) {
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', project, file], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status === 0) passed += 1;
  else console.log(stdout);
  console.log(`run ${run} of ${times}: ${status === 0 ? 'passed' : 'FAILED'}`);
}
for (const process of busy) process.kill();
console.log(`${passed} of ${times} runs passed with ${busy.length} busy processes beside them`);
process.exitCode = passed === times ? 0 : 1;
