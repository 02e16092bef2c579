// Runs a script from children/ in a separate process with limited memory and time.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The V8 heap limit of each process, in MB. */
export const heap = 2048;
const seconds = 240;

/** Returns what the script reports, or how it failed. */
export function inProcess(script, ...args) {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heap}`, join(import.meta.dirname, 'children', script), ...args.map(String)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += text));
  child.stderr.on('data', (text) => (said.err += text));
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve(code === 0 ? JSON.parse(said.out.trim().split('\n').at(-1)) : { failed: reason(said.err, signal) });
    });
  });
}

function reason(errors, signal) {
  if (/heap out of memory|Allocation failed/.test(errors)) return `out of memory at ${heap} MB`;
  if (signal === 'SIGKILL') return `not done in ${seconds} s, or stopped by the machine`;
  return errors.split('\n').find((line) => /^\w*Error\b/.test(line)) ?? 'failed';
}
