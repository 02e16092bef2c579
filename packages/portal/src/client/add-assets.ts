import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { ClientBundles } from './client-bundles.ts';

/** Adds the browser's files. Each has its hash in its name and so never changes; brotli and gzip lie ready beside it. */
export function addAssets(app: FastifyInstance, { folder }: ClientBundles): void {
  void app.register(fastifyStatic, {
    root: folder,
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    preCompressed: true,
    // Ours is set below; the plugin's own would be added to the policy's no-store.
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply) => void reply.setHeader('cache-control', 'public, max-age=31536000, immutable'),
  });
}
