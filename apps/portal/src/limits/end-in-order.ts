import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/**
 * Requests that were sent before we close are read within this time after one another, in milliseconds; and all of them
 * within `longest`.
 */
const quiet = 100;
const longest = 2_000;

/** How long those that are under way have to end. */
const patience = 5_000;

/**
 * Lets a server close without breaking off what has reached it: requests that are on their way are read and answered,
 * each connection goes with its answer, and new ones are refused. What is not done after five seconds, a slow upload,
 * is cut off: nothing of it was acknowledged.
 */
export function endInOrder(app: FastifyInstance): void {
  const state = { last: 0 };
  app.addHook('onRequest', (_request, _reply, done) => {
    state.last = performance.now();
    done();
  });
  app.addHook('preClose', async () => {
    const began = performance.now();
    do await delay(quiet / 2);
    while (performance.now() - state.last < quiet && performance.now() - began < longest);
    setTimeout(() => app.server.closeAllConnections(), patience).unref();
  });
}
