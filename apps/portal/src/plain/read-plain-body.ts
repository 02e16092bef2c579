import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mostBytes } from '@formwright/runtime';
import { patience } from '../api/routes/file-routes.ts';
import { busy, notUnderstood, tooLarge } from '../errors/refusals.ts';
import { readBytes } from '../files/read-bytes.ts';
import type { Gate } from '../limits/gate.ts';
import { clientOf } from '../limits/limit-clients.ts';
import type { Portal } from '../portal.ts';

/** The most that a page of answers takes, in bytes, when each character is sent as three. */
const mostAnswers = 3 * mostBytes;

/** The most that a page with files takes. Each file is held to the limit of its question when it is stored. */
const mostWithFiles = mostAnswers + 100 * 1024 * 1024;

/** Lets the routes of a scope read what a form without scripts sends, as `FormData`. Files wait their turn, as uploads. */
export function readPlainBodies(scope: FastifyInstance, { limits }: Portal, gate: Gate): void {
  const seconds = limits['body-seconds'];
  const leaving = new WeakMap<FastifyRequest, () => void>();
  scope.addContentTypeParser('application/x-www-form-urlencoded', async (request: FastifyRequest, body: Readable) =>
    parsed(request, await readBytes(body, { most: mostAnswers, pace: { seconds } })),
  );
  scope.addContentTypeParser('multipart/form-data', async (request: FastifyRequest, body: Readable) => {
    const leave = await gate.enter(clientOf(request), patience);
    if (leave === undefined) throw busy();
    leaving.set(request, leave);
    const pace = { seconds, bytesPerSecond: limits['upload-bytes-per-second'] };
    return parsed(request, await readBytes(body, { most: mostWithFiles, pace }));
  });
  scope.addHook('onResponse', (request, _reply, done) => {
    leaving.get(request)?.();
    done();
  });
}

async function parsed({ headers }: FastifyRequest, bytes: Buffer<ArrayBuffer> | undefined): Promise<FormData> {
  if (bytes === undefined) throw tooLarge();
  try {
    return await new Response(bytes, { headers: { 'content-type': headers['content-type'] ?? '' } }).formData();
  } catch {
    throw notUnderstood();
  }
}
