import type { FastifyInstance } from 'fastify';

/** Lets a connection go with its answer once the server is closing: kept alive, it would hold the process for a minute. */
export function closeConnections(app: FastifyInstance): void {
  const closing = { begun: false };
  app.addHook('preClose', (done) => {
    closing.begun = true;
    done();
  });
  app.addHook('onSend', (_request, reply, payload) => {
    if (closing.begun) reply.header('connection', 'close');
    return Promise.resolve(payload);
  });
}
