import { setImmediate, setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/**
 * Requests sent before the server closes arrive within `quiet` of each other, and all of them within `longest`, in
 * milliseconds.
 */
const quiet = 100;
const longest = 2_000;

/**
 * Turns of the event loop in which everything that has arrived is accepted, read and parsed, however busy the machine
 * is.
 */
const turns = 5;

/**
 * Shuts a server down gracefully. Requests that have been sent are read and answered, each connection closes after its
 * answer, and new ones are refused. A request that is not finished after `seconds`, such as a slow upload, is cut off;
 * nothing in it was acknowledged.
 */
export function shutDownGracefully(app: FastifyInstance, seconds: number): void {
  const state = { last: 0, closing: false };
  app.addHook('onRequest', (_request, _reply, done) => {
    state.last = performance.now();
    done();
  });
  // Fastify says so to requests that arrive while it closes, but not to those that were in progress.
  app.addHook('onSend', async (_request, reply) => {
    if (state.closing) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    state.closing = true;
    const began = performance.now();
    do {
      await delay(quiet / 2);
      for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    } while (performance.now() - state.last < quiet && performance.now() - began < longest);
    setTimeout(() => app.server.closeAllConnections(), seconds * 1000).unref();
  });
}
