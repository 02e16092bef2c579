import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { TokenHash } from './storage/storage.ts';

/** A token is 32 bytes in base64url. Anyone who has it may open the draft or submission. */
const shape = /^[A-Za-z0-9_-]{43}$/;

/** Returns a new token: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Returns true if a value from a link has the shape of a token. */
export function isToken(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text);
}

const publicShape = /^[A-Za-z0-9_-]{22}$/;

/**
 * Returns the public id that stands for a token in visible addresses. It opens nothing by itself, and the token cannot
 * be worked out from it.
 */
export function publicIdOf(token: string): string {
  return createHmac('sha256', token).update('formwright public id').digest('base64url').slice(0, 22);
}

/** Returns true if a value from an address has the shape of a public id. */
export function isPublicId(text: unknown): text is string {
  return typeof text === 'string' && publicShape.test(text);
}

/**
 * Returns a proof that one of our own pages sends back with a form. Another site that makes a browser send the request
 * cannot know it.
 */
export function proofOf(token: string): string {
  return createHmac('sha256', token).update('formwright proof').digest('base64url');
}

/**
 * Returns a keyed hash of JSON that shows whether it is the same as what was sent before, whatever the order of its
 * names. It reveals nothing to anyone without the token.
 */
export function keyedHashOf(token: string, json: unknown): string {
  return createHmac('sha256', token)
    .update(`formwright sent ${inOrder(json)}`)
    .digest('base64url');
}

function inOrder(json: unknown): string {
  const byName = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  return JSON.stringify(json, byName) ?? '';
}

/** Returns the hash by which a token is stored and looked up. A token is random, so it needs no salt. */
export function hashOf(token: string): TokenHash {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Returns the token of the submission that a draft becomes. It is derived from the draft's token, so that submitting
 * twice returns the same link although only hashes are stored. It does not reveal the draft's token.
 */
export function submissionTokenOf(draftToken: string): string {
  return createHmac('sha256', draftToken).update('formwright submission').digest('base64url');
}
