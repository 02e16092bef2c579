import type { Readable } from 'node:stream';
import { tooLarge } from '../errors/refusals.ts';
import { type Pace, readBytes } from '../files/read-bytes.ts';
import { parseJsonBody } from './parse-json-body.ts';

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
