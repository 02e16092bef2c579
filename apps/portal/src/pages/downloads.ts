import type { FastifyInstance, FastifyReply } from 'fastify';
import { savedName } from '../files/file-name.ts';
import type { Portal } from '../portal.ts';
import type { StoredFile } from '../storage/storage.ts';
import { hashOf, isToken } from '../tokens.ts';
import { sendErrorPage } from './errors/send-error-page.ts';

/**
 * Adds the files of drafts and submissions as downloads. Anyone who has the link of a draft or submission may download
 * its files. A browser saves them and does not open them.
 */
export function addDownloads(app: FastifyInstance, portal: Portal): void {
  for (const kind of ['drafts', 'submissions'] as const) {
    app.get<{ Params: { token: string; id: string } }>(`/${kind}/:token/files/:id`, (request, reply) => {
      const { token, id } = request.params;
      const file =
        isToken(token) && isToken(id) && isThere(portal, kind, token)
          ? portal.storage.readFile(hashOf(token), id)
          : undefined;
      return file ? sendFile(reply, file) : sendErrorPage(reply, portal, 'file-not-found');
    });
  }
}

function isThere({ storage }: Portal, kind: 'drafts' | 'submissions', token: string): boolean {
  return (kind === 'drafts' ? storage.readDraft(hashOf(token)) : storage.readSubmission(hashOf(token))) !== undefined;
}

/** Answers with a file as a download. */
export function sendFile(reply: FastifyReply, { name: kept, mediaType, bytes }: StoredFile): FastifyReply {
  // An earlier version stored names as they came.
  const name = savedName(kept, mediaType);
  const ascii = name.replace(/[^A-Za-z0-9. -]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return reply
    .type(mediaType)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`)
    .send(bytes);
}
