import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Portal } from '../portal.ts';

/**
 * Serves the client's files. Each has its hash in its name, so it never changes, and there are brotli and gzip copies
 * of it. Pages that were opened before another release was in force still load the files of theirs.
 */
export function addAssets(app: FastifyInstance, portal: Portal): void {
  // Browsers request this by themselves on pages without an icon.
  app.get('/favicon.ico', (_request, reply) => reply.redirect(portal.client.icon));
  void app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: portal.client.folder,
      serve: false,
      preCompressed: true,
      cacheControl: false,
    });
    scope.get<{ Params: { file: string } }>('/assets/:file', (request, reply) => {
      const { file } = request.params;
      const folder = isAsset.test(file) ? portal.clientFolders().find((one) => existsSync(join(one, file))) : undefined;
      if (folder === undefined) return reply.callNotFound();
      reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
      return reply.sendFile(file, folder);
    });
  });
}

/** The name of a file in a folder, which cannot lead out of it. */
const isAsset = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
