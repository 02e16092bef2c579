import { createServer } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Portal } from '../portal.ts';

/** In seconds. A page takes a few milliseconds, a PDF a few hundred, and an upload depends on the connection. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Counts and times requests, and serves the figures in Prometheus format at a separate address, which the public must
 * not reach. Requests are grouped by method, route pattern and status, so the figures contain no token, name or answer.
 *
 * @throws Error if the server cannot listen on the address.
 */
export async function serveMetrics(
  app: FastifyInstance,
  { storage }: Pick<Portal, 'storage'>,
  address: string,
): Promise<void> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const times = new Histogram({
    name: 'formwright_request_seconds',
    help: 'Requests by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  });
  void new Gauge({
    name: 'formwright_database_bytes',
    help: 'The database with its files.',
    registers: [registry],
    collect() {
      this.set(storage.bytesKept());
    },
  });
  app.addHook('onResponse', (request, reply, done) => {
    times.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    done();
  });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const [, host = '', port = ''] = /^\[?(.+?)\]?:(\d+)$/.exec(address) ?? [];
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(Number(port), host, resolve));
  app.addHook('preClose', (done) => {
    server.close();
    server.closeAllConnections();
    registry.clear();
    done();
  });
}
