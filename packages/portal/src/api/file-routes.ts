import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type FieldNode, type Issue, nodeAt } from '@formwright/model';
import type { BuiltForm } from '../forms/built-form.ts';
import { fileName, savedName } from '../files/file-name.ts';
import { readBytes } from '../files/read-bytes.ts';
import { recogniseFile } from '../files/recognise-file.ts';
import type { Portal } from '../portal.ts';
import type { TokenHash } from '../storage/storage.ts';
import { newToken } from '../tokens.ts';
import { ApiError } from './api-error.ts';
import { issuesInWords } from './issues-in-words.ts';
import { requireDraft } from './require-draft.ts';

/** Of one draft, whatever its form accepts: more is no longer a form. */
const mostFiles = 50;
const mostBytes = 200 * 1024 * 1024;

interface Asked {
  readonly pointer?: unknown;
  readonly name?: unknown;
}

/** Adds the address that keeps a file for a draft. Its kind is told by its bytes, whatever its name and the browser say. */
export function addFileRoutes(app: FastifyInstance, portal: Portal): void {
  app.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body));
  app.post<{ Params: { token: string }; Querystring: Asked }>('/api/drafts/:token/files', async (request, reply) => {
    const found = requireDraft(portal, request.params.token);
    if (found.kind === 'submitted') throw new ApiError(410, 'already-submitted', { message: `This form was submitted already. Its reference is ${found.reference}.` });
    const { hash, built } = found;
    const name = fileName(request.query.name);
    const field = fieldAt(built, request.query.pointer);
    const bytes = await receive(request, { built, field, name });
    requireRoom(portal, hash, bytes.length);
    const mediaType = await mediaTypeOf(bytes, { built, field, name });
    const file = { id: newToken(), name: savedName(name, mediaType), size: bytes.length, mediaType };
    if (!portal.storage.addFile(hash, { ...file, bytes })) throw new ApiError(404, 'no-such-draft', { message: 'There is no saved draft at this link.' });
    return reply.code(201).send(file);
  });
}

interface FileField {
  readonly pointer: string;
  readonly attachments: NonNullable<FieldNode['attachments']>;
}

function fieldAt({ form }: BuiltForm, pointer: unknown): FileField {
  const node = typeof pointer === 'string' ? nodeAt(form.model, pointer) : undefined;
  if (node?.kind !== 'field' || !node.attachments) throw new ApiError(400, 'bad-request', { message: 'The form asks for no file there.' });
  return { pointer: pointer as string, attachments: node.attachments };
}

/** What a file comes for. */
interface Received {
  readonly built: BuiltForm;
  readonly field: FileField;
  readonly name: string;
}

async function mediaTypeOf(bytes: Buffer, { built, field: { pointer, attachments }, name }: Received): Promise<string> {
  const found = await recogniseFile(bytes);
  const refused = (code: 'accept' | 'damagedFile' | 'macros'): ApiError => refusal(built, { code, pointer, params: { name } });
  if (found.kind === 'damaged') throw refused('damagedFile');
  if (found.kind === 'macros') throw refused('macros');
  if (found.kind === 'unknown' || !attachments.accept.some((kind) => kind.mediaType === found.mediaType)) throw refused('accept');
  return found.mediaType;
}

async function receive(request: FastifyRequest, { built, field, name }: Received): Promise<Buffer> {
  const { pointer, attachments: { maxSize } } = field;
  const tooLarge = (): ApiError => refusal(built, { code: 'maxSize', pointer, params: { name, limit: maxSize } }, 413);
  if (Number(request.headers['content-length'] ?? 0) > maxSize) throw tooLarge();
  const bytes = await readBytes(request.body as AsyncIterable<Buffer>, maxSize);
  if (bytes === undefined) throw tooLarge();
  if (bytes.length === 0) throw refusal(built, { code: 'emptyFile', pointer, params: { name } });
  return bytes;
}

function requireRoom({ storage }: Portal, draft: TokenHash, more: number): void {
  const files = storage.filesOf(draft);
  const bytes = files.reduce((sum, { size }) => sum + size, more);
  if (files.length >= mostFiles || bytes > mostBytes) throw new ApiError(413, 'file-refused', { message: 'There are too many files with this form. Remove one first, and save.' });
}

/** In the same words as in the browser. */
function refusal({ form }: BuiltForm, issue: Issue, status: 400 | 413 = 400): ApiError {
  const issues = issuesInWords([issue], form.model);
  return new ApiError(status, 'file-refused', { message: issues[0]?.message ?? '', issues });
}
