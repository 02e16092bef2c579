import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * How long a body may still arrive after the request was answered, in milliseconds. A browser reads the answer only
 * after it has sent the body.
 */
const patience = 60_000;

/** Closes connections whose body is no longer needed but still arriving. */
export function cutUnreadBodies(app: FastifyInstance): void {
  app.addHook('onResponse', (request, _reply, done) => {
    const { raw } = request;
    if (!raw.complete && raw.socket instanceof Socket)
      setTimeout(() => raw.complete || raw.socket.destroy(), patience).unref();
    done();
  });
}
