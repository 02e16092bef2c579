import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * How long a body that was answered before it was read may go on, in milliseconds: a browser reads the answer only at
 * its end.
 */
const patience = 60_000;

/** Cuts connections whose body nobody waits for any more. */
export function cutUnreadBodies(app: FastifyInstance): void {
  app.addHook('onResponse', (request, _reply, done) => {
    const { raw } = request;
    if (!raw.complete && raw.socket instanceof Socket)
      setTimeout(() => raw.complete || raw.socket.destroy(), patience).unref();
    done();
  });
}
