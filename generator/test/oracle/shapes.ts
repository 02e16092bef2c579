import { isAnswer } from './answers.ts';
import type { OracleNode } from './definition.ts';

/**
 * Section 6: a page or section is an object, and a repeat an array; where something else stands, it is of the wrong
 * shape.
 */
export function isMisshapen({ kind }: OracleNode, raw: unknown): boolean {
  return kind !== 'note' && isAnswer(raw) && (kind === 'repeat' ? !Array.isArray(raw) : !isObject(raw));
}

export function isObject(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
