// Loaded before anything else in a process that draws. A thread of its own ends the process once its resident memory,
// native memory too, passes FORMWRIGHT_MEMORY bytes, or once the portal is gone, however busy the process is. All its
// threads give way to the server's.
import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const interval = 20;
const niceness = 10;

if (isMainThread) {
  giveWay();
  const limits = { memory: Number(process.env['FORMWRIGHT_MEMORY']), parent: process.ppid };
  new Worker(new URL(import.meta.url), { workerData: limits, execArgv: [] }).unref();
} else {
  const { memory, parent } = /** @type {{ memory: number, parent: number }} */ (workerData);
  setInterval(() => {
    if (process.memoryUsage.rss() > memory || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, interval);
}

/**
 * The engine's own threads as well, which collect garbage beside the main one: Linux has a priority for each thread,
 * and those begun later inherit it.
 */
function giveWay() {
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0];
  for (const thread of threads) {
    try {
      setPriority(thread, niceness);
    } catch {
      // It has ended, or the system does not let us.
    }
  }
}
