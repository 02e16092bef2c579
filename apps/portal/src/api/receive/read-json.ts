import type { Readable } from 'node:stream';
import { tooLarge } from '../../errors/refusals.ts';
import { type Pace, readBytes } from '../../files/read-bytes.ts';
import { ApiError } from '../api-error.ts';

/**
 * Reads the JSON in a request's body.
 *
 * @throws ApiError `too-large`, 413, `too-slow`, 408, or as `parseJsonBody`.
 */
export async function readJson(
  body: Readable,
  limits: { readonly most: number; readonly pace: Pace },
): Promise<unknown> {
  const bytes = await readBytes(body, limits);
  if (bytes === undefined) throw tooLarge();
  return parseJsonBody(bytes);
}

/** Forms nest about a dozen levels deep. More than this is an attack on code that walks the answers. */
const maximumDepth = 64;

/**
 * Returns the JSON in a request's body. If a name appears twice in one object, the last one counts. What is stored is
 * serialised from the result, so nobody can read the first one later.
 *
 * @throws ApiError `not-json` if the body is not UTF-8, is not JSON, or is nested more than 64 levels deep.
 */
export function parseJsonBody(body: Uint8Array): unknown {
  const parsed = parse(decode(body));
  if (isDeeperThan(maximumDepth, parsed)) throw notJson(`nests deeper than ${maximumDepth}`);
  return parsed;
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw notJson('is not UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text, which may be an answer.
    throw notJson('is not JSON');
  }
}

/** Not recursive, because a deeply nested body would overflow the stack. */
function isDeeperThan(limit: number, root: unknown): boolean {
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

function notJson(problem: string): ApiError {
  return new ApiError(400, 'not-json', { message: `The body of the request ${problem}.` });
}
