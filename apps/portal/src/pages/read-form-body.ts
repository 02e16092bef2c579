import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { tooLarge } from '../errors/refusals.ts';
import { readBytes } from '../files/read-bytes.ts';
import type { Portal } from '../portal.ts';
import { proofOf } from '../tokens.ts';

/** Longer than any proof and the id of any form, in bytes. */
const longestBody = 1000;

/** Lets the routes of a scope read what a page without scripts sends, up to some bytes. */
export function readFormBodies(
  scope: FastifyInstance,
  { limits }: Pick<Portal, 'limits'>,
  most: number = longestBody,
): void {
  scope.addContentTypeParser('application/x-www-form-urlencoded', async (_request: unknown, body: Readable) => {
    const bytes = await readBytes(body, { most, pace: { seconds: limits['body-seconds'] } });
    if (bytes === undefined) throw tooLarge();
    return new URLSearchParams(bytes.toString());
  });
}

/**
 * Returns what one of our own pages sent. Undefined if it lacks the proof: another site could make a browser send this,
 * but cannot know the proof in our page.
 */
export function provenBody(body: unknown, token: string): URLSearchParams | undefined {
  return body instanceof URLSearchParams && body.get('proof') === proofOf(token) ? body : undefined;
}
