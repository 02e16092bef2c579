// Loaded before anything else in a drawing process. A separate thread kills the process when its resident memory,
// including native memory, exceeds FORMWRIGHT_MEMORY bytes, or when the portal has ended, however busy the process is.
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const interval = 20;

if (isMainThread) {
  const limits = { memory: Number(process.env['FORMWRIGHT_MEMORY']), parent: process.ppid };
  new Worker(new URL(import.meta.url), { workerData: limits, execArgv: [] }).unref();
} else {
  const { memory, parent } = /** @type {{ memory: number, parent: number }} */ (workerData);
  setInterval(() => {
    if (process.memoryUsage.rss() > memory || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, interval);
}
