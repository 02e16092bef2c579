// What compiling a form takes, in a process of its own; and RJSF's precompiled validator for the same questions.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { table } from '../table.js';

/** Memory that each may have, in MB of V8's heap. */
const heap = 2048;
const seconds = 240;
const builds = { 'formwright build': 'build-form.js', 'RJSF precompiled validator': 'build-rjsf.js' };

/** Gives seconds, processor seconds and peak memory of each build, or how it failed. */
export async function build({ fields, say }) {
  const results = [];
  for (const count of fields) {
    for (const [name, script] of Object.entries(builds)) {
      say(`build: ${name}, ${count} fields`);
      results.push({ fields: count, build: name, ...(await inProcess(script, count)) });
    }
  }
  return results;
}

function inProcess(script, count) {
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, join(import.meta.dirname, '../children', script), String(count)], { stdio: ['ignore', 'pipe', 'pipe'] });
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

/** Says it. */
export function buildTable(results) {
  return table(`Building, in a process with ${heap} MB of heap`, results.map(({ fields, build: name, failed, wall, processor, memory, kB }) => ({
    '': name, fields, s: failed ?? wall, 'processor s': processor, 'peak MB': memory, 'code, kB': kB,
  })));
}
