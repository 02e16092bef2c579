import { spawn } from 'node:child_process';

/** Ends by itself when the process that started it has ended, for whatever reason. */
const forever =
  'const p = process.ppid; for (let n = 0; process.ppid === p; n++) for (let m = 0; m < 1e7; m++) Math.sqrt(n * m)';

/**
 * Keeps the machine busy. `atLeast(count)` starts processes until there are that many, and `end` ends them. The
 * environment variable BUSY_ALREADY says how many other processes already keep it busy.
 */
export function busyProcesses() {
  const busy = new Set();
  const already = Number(process.env['BUSY_ALREADY'] ?? 0);
  return {
    atLeast(count) {
      while (busy.size + already < count) busy.add(spawn(process.execPath, ['-e', forever], { stdio: 'ignore' }));
    },
    end() {
      for (const child of busy) child.kill();
      busy.clear();
    },
  };
}
