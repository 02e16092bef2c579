import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { ClientBundles } from './client-bundles.ts';

/**
 * Serves the client's files. Each has its hash in its name, so it never changes, and there are brotli and gzip copies
 * of it.
 */
export function addAssets(app: FastifyInstance, { folder, icon }: ClientBundles): void {
  // Browsers request this by themselves on pages without an icon.
  app.get('/favicon.ico', (_request, reply) => reply.redirect(icon));
  void app.register(async (scope) => {
    scope.addHook('onRequest', (_request, reply, done) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
      done();
    });
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: '/assets/',
      index: false,
      decorateReply: false,
      preCompressed: true,
      cacheControl: false,
      dotfiles: 'ignore',
    });
  });
}
