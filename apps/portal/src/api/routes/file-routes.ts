import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Attachment, type FieldNode, type Issue, type IssueCode, nodeAt } from '@formwright/model';
import type { BuiltForm } from '../../forms/built-form.ts';
import { fileName, savedName } from '../../files/file-name.ts';
import { busy, noRoom } from '../../errors/refusals.ts';
import { readBytes } from '../../files/read-bytes.ts';
import { recogniseFile } from '../../files/recognise-file.ts';
import type { Gate } from '../../limits/gate.ts';
import { clientOf } from '../../limits/limit-clients.ts';
import type { Portal } from '../../portal.ts';
import { retryWhileLocked } from '../../storage/database/retry-while-locked.ts';
import type { TokenHash } from '../../storage/storage.ts';
import { newToken } from '../../tokens.ts';
import { alreadySubmitted } from '../already-submitted.ts';
import { ApiError } from '../api-error.ts';
import { issuesInWords } from '../receive/issues-in-words.ts';
import type { FoundDraft } from '../find-draft.ts';
import { requireDraft, whyGone } from '../require-draft.ts';

/** Limits for one draft, whatever its form accepts. */
const mostFiles = 50;
const mostBytes = 200 * 1024 * 1024;

/** How long an upload waits for its turn, in milliseconds. The client gives up after 30 seconds without an answer. */
export const patience = 20_000;

interface Asked {
  readonly pointer?: unknown;
  readonly name?: unknown;
}

/**
 * Adds the route that stores a file for a draft. The type of the file is recognised from its bytes, not from its name
 * or what the browser says.
 */
export function addFileRoutes(app: FastifyInstance, portal: Portal, gate: Gate): void {
  app.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body));
  app.post<{ Params: { token: string }; Querystring: Asked }>('/api/drafts/:token/files', async (request, reply) => {
    const found = requireDraft(portal, request.params.token);
    if (found.kind === 'submitted') throw alreadySubmitted(found);
    const { hash, built, token } = found;
    const received = receivedFor(portal, built, request.query);
    const leave = await gate.enter(clientOf(request), patience);
    if (leave === undefined) throw busy();
    try {
      const bytes = await receive(request, received);
      return await reply.code(201).send(await keep(bytes, { hash, token }, received));
    } finally {
      leave();
    }
  });
}

/**
 * Stores a file that a page without scripts has sent for a draft.
 *
 * @throws ApiError `file-refused`, 400 or 413, `no-room` and `not-scanned`, 503.
 */
export async function keepFile(
  portal: Portal,
  draft: Pick<Extract<FoundDraft, { kind: 'draft' }>, 'hash' | 'token' | 'built'>,
  { pointer, file }: { readonly pointer: string; readonly file: File },
): Promise<Attachment> {
  const received = receivedFor(portal, draft.built, { pointer, name: file.name });
  requireSize(file.size, received);
  return keep(Buffer.from(await file.arrayBuffer()), draft, received);
}

async function keep(
  bytes: Buffer,
  { hash: draft, token }: { readonly hash: TokenHash; readonly token: string },
  received: Received,
): Promise<Attachment> {
  const { portal, built, field, name } = received;
  if (bytes.length === 0) throw refusal(built, { code: 'emptyFile', pointer: field.pointer, params: { name } });
  requireRoom(portal, draft, bytes.length);
  const mediaType = await mediaTypeOf(bytes, received);
  await requireClean(bytes, received);
  const file = { id: newToken(), name: savedName(name, mediaType), size: bytes.length, mediaType };
  const isKept = await retryWhileLocked(() => {
    // Check again: other files may have arrived meanwhile.
    requireRoom(portal, draft, bytes.length);
    return portal.storage.addFile(draft, { ...file, bytes });
  });
  if (!isKept) throw whyGone(portal, token);
  return file;
}

interface FileField {
  readonly pointer: string;
  readonly attachments: NonNullable<FieldNode['attachments']>;
}

function fieldAt({ form }: BuiltForm, pointer: unknown): FileField {
  const node = typeof pointer === 'string' ? nodeAt(form.model, pointer) : undefined;
  if (node?.kind !== 'field' || !node.attachments)
    throw new ApiError(400, 'bad-request', { message: 'The form does not ask for a file there.' });
  return { pointer: pointer as string, attachments: node.attachments };
}

/** What a received file is for. */
interface Received {
  readonly portal: Portal;
  readonly built: BuiltForm;
  readonly field: FileField;
  readonly name: string;
}

/** @throws ApiError `bad-request`, 400, if the form asks for no file there. */
function receivedFor(portal: Portal, built: BuiltForm, { pointer, name }: Asked): Received {
  return { portal, built, field: fieldAt(built, pointer), name: fileName(name) };
}

async function mediaTypeOf(bytes: Buffer, { built, field: { pointer, attachments }, name }: Received): Promise<string> {
  const found = await recogniseFile(bytes);
  const refused = (code: IssueCode, more: Issue['params'] = {}): ApiError =>
    refusal(built, { code, pointer, params: { name, ...more } });
  switch (found.kind) {
    case 'known':
      if (attachments.accept.some((kind) => kind.mediaType === found.mediaType)) return found.mediaType;
      throw refused('accept');
    case 'unknown':
      throw refused('accept');
    case 'damaged':
      throw refused('damagedFile');
    case 'macros':
    case 'twoKinds':
    case 'pathsOutside':
      throw refused(found.kind);
    case 'largeInside':
    case 'manyInside':
      throw refused(found.kind, { limit: found.limit });
  }
}

/** Asks the scanner, if there is one. */
async function requireClean(
  bytes: Buffer,
  { portal: { scanner, report }, built, field: { pointer }, name }: Received,
): Promise<void> {
  if (scanner === undefined) return;
  const verdict = await scanner.scan(bytes).catch((error: Error) => {
    report(`a file was refused: the scanner did not answer (${error.message})`);
    throw new ApiError(503, 'not-scanned', {
      message: 'Files cannot be checked for viruses at the moment. Try again in a minute.',
      retryAfter: 30,
    });
  });
  if (verdict === 'clean') return;
  report(
    verdict === 'infected'
      ? 'a file was refused: it contains a virus'
      : 'a file was refused: it is larger than the scanner accepts (StreamMaxLength in clamd.conf)',
  );
  throw verdict === 'infected'
    ? refusal(built, { code: 'infectedFile', pointer, params: { name } })
    : new ApiError(413, 'file-refused', { message: `‘${name}’ is too large to be checked for viruses.` });
}

async function receive(request: FastifyRequest, received: Received): Promise<Buffer> {
  const {
    portal: { limits },
    field,
  } = received;
  const { maxSize } = field.attachments;
  requireSize(Number(request.headers['content-length'] ?? 0), received);
  const bytes = await readBytes(request.body as Readable, {
    most: maxSize,
    pace: { seconds: limits['body-seconds'], bytesPerSecond: limits['upload-bytes-per-second'] },
  });
  if (bytes === undefined) throw tooLarge(received);
  return bytes;
}

function requireSize(size: number, received: Received): void {
  if (size > received.field.attachments.maxSize) throw tooLarge(received);
}

function tooLarge({ built, field: { pointer, attachments }, name }: Received): ApiError {
  return refusal(built, { code: 'maxSize', pointer, params: { name, limit: attachments.maxSize } }, 413);
}

function requireRoom({ storage, limits }: Portal, draft: TokenHash, more: number): void {
  if (storage.bytesKept() + more > limits.gigabytes * 1024 ** 3) throw noRoom();
  const files = storage.filesOf(draft);
  const bytes = files.reduce((sum, { size }) => sum + size, more);
  if (files.length >= mostFiles || bytes > mostBytes)
    throw new ApiError(413, 'file-refused', {
      message: 'This form has too many files. Remove one and save before you add another.',
    });
}

/** Returns a refusal with the same message as in the browser. */
function refusal({ form }: BuiltForm, issue: Issue, status: 400 | 413 = 400): ApiError {
  const issues = issuesInWords([issue], form.model);
  return new ApiError(status, 'file-refused', { message: issues[0]?.message ?? '', issues });
}
