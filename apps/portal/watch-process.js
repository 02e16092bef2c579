// Loaded before anything else in a process that draws. A thread of its own ends the process once its resident memory,
// native memory too, passes FORMWRIGHT_MEMORY bytes, or once the portal is gone, however busy the process is.
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
