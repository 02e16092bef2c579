import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { TokenHash } from './storage/storage.ts';

/** 32 bytes in base64url: what a link holds. Whoever has it may open what it names. */
const shape = /^[A-Za-z0-9_-]{43}$/;

/** Returns a fresh token: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Returns true if a text from a link could be a token at all. */
export function isToken(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text);
}

const publicShape = /^[A-Za-z0-9_-]{22}$/;

/**
 * Returns what stands for a token in addresses that people see. It opens nothing by itself, and nobody can tell the
 * token from it.
 */
export function publicIdOf(token: string): string {
  return createHmac('sha256', token).update('formwright public id').digest('base64url').slice(0, 22);
}

/** Returns whether a text from an address could be a public id. */
export function isPublicId(text: unknown): text is string {
  return typeof text === 'string' && publicShape.test(text);
}

/**
 * Returns what a page of ours hands back with what it sends. Another site that makes a browser send it cannot know it.
 */
export function proofOf(token: string): string {
  return createHmac('sha256', token).update('formwright proof').digest('base64url');
}

/**
 * Returns what tells whether JSON is the same as what was sent once, whatever the order of its names. It says nothing
 * of what that was to anybody who does not have the token.
 */
export function markOf(token: string, json: unknown): string {
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

/** Returns the form in which a token is kept and looked up. A token is random, so no salt is needed. */
export function hashOf(token: string): TokenHash {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Returns the token of the submission that a draft becomes. It follows from the draft's, so that submitting twice gives
 * the same link twice, with nothing but hashes kept; and it tells nothing of the draft's.
 */
export function submissionTokenOf(draftToken: string): string {
  return createHmac('sha256', draftToken).update('formwright submission').digest('base64url');
}
