import { isAnswer } from './answers.ts';
import type { OracleNode } from './definition.ts';

/** Section 6: a page or section is an object, and a repeat is an array; anything else has the wrong shape. */
export function isMisshapen({ kind }: OracleNode, raw: unknown): boolean {
  return kind !== 'note' && isAnswer(raw) && (kind === 'repeat' ? !Array.isArray(raw) : !isObject(raw));
}

export function isObject(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
