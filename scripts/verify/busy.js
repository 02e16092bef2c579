import { spawn } from 'node:child_process';

/** Ends by itself once the process that started it is gone, however that went. */
const forever =
  'const p = process.ppid; for (let n = 0; process.ppid === p; n++) for (let m = 0; m < 1e7; m++) Math.sqrt(n * m)';

/**
 * Keeps the machine busy: `atLeast(count)` starts as many processes as are missing, `end` ends them. BUSY_ALREADY of
 * the environment says how many there are from elsewhere.
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
