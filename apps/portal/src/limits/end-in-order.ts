import { setImmediate, setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/**
 * Requests that were sent before we close are read within this time after one another, in milliseconds; and all of them
 * within `longest`.
 */
const quiet = 100;
const longest = 2_000;

/** Turns of the event loop in which all that has arrived is accepted, read and parsed, however starved the process was. */
const turns = 5;

/**
 * Lets a server close without breaking off what has reached it: requests that are on their way are read and answered,
 * each connection goes with its answer, and new ones are refused. What is not done after `seconds`, a slow upload, is
 * cut off: nothing of it was acknowledged.
 */
export function endInOrder(app: FastifyInstance, seconds: number): void {
  const state = { last: 0 };
  app.addHook('onRequest', (_request, _reply, done) => {
    state.last = performance.now();
    done();
  });
  app.addHook('preClose', async () => {
    const began = performance.now();
    do {
      await delay(quiet / 2);
      for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    } while (performance.now() - state.last < quiet && performance.now() - began < longest);
    setTimeout(() => app.server.closeAllConnections(), seconds * 1000).unref();
  });
}
