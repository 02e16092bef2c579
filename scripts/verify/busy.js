import { spawn } from 'node:child_process';

/** Ends by itself once the process that started it is gone, however that went. */
const forever = 'const p = process.ppid; for (let n = 0; process.ppid === p; n++) for (let m = 0; m < 1e7; m++) Math.sqrt(n * m)';

/** Keeps the machine busy: `atLeast(count)` starts as many processes as are missing, `end` ends them. */
export function busyProcesses() {
  const busy = new Set();
  return {
    atLeast(count) {
      while (busy.size < count) busy.add(spawn(process.execPath, ['-e', forever], { stdio: 'ignore' }));
    },
    end() {
      for (const child of busy) child.kill();
      busy.clear();
    },
  };
}
