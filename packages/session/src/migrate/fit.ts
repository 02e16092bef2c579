import type { FieldNode, RepeatNode } from '@formwright/model';
import { isAnswered, isKeepable, isObject } from '@formwright/runtime';
import { converted } from '../typing/convert.ts';
import { sameJson } from '../json.ts';
import type { Piece } from './piece.ts';

/**
 * Returns the part of an answer that a field or repeat can hold: all of it, or the chosen options that the form still
 * has. Undefined if it can hold nothing: the type is different, the option is gone, or nobody types there any more
 * because the value is calculated or comes from a record.
 */
export function fitting(node: FieldNode | RepeatNode, piece: Piece): unknown {
  const { value } = piece;
  if (node.prefill?.edit === 'locked' && !isOfRecord(node, piece)) return undefined;
  if (node.kind === 'repeat') return Array.isArray(value) && value.every(isObject) ? value : undefined;
  if (node.calculated) return undefined;
  const given = node.options || !isKeepable(node, value) || isPlainNumber(node, value) ? converted(node, value) : value;
  return isKeepable(node, given) ? offered(node, given) : undefined;
}

/** A text that becomes a number field is that number, unless that changes how it was typed: `007` stays a text. */
function isPlainNumber({ type }: FieldNode, value: unknown): boolean {
  return (type === 'number' || type === 'integer') && typeof value === 'string' && String(Number(value)) === value;
}

/** Returns the chosen options that the form still has. */
function offered(node: FieldNode, value: unknown): unknown {
  const { options } = node;
  if (!options) return value;
  const isOffered = (choice: unknown): boolean => options.some((option) => option.value === choice);
  if (!Array.isArray(value)) return isOffered(value) ? value : undefined;
  const left = value.filter(isOffered);
  return left.length === value.length ? value : left.length > 0 ? left : undefined;
}

/** Returns whether a value that contains no answer may stay in its place. */
export function isBlankKept(node: FieldNode | RepeatNode, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (isAnswered(value)) return false;
  return node.kind === 'repeat' ? Array.isArray(value) : isKeepable(node, value);
}

/** A locked value that did not come from a record would be replaced by the record. */
function isOfRecord(node: FieldNode | RepeatNode, { value, entries, prefilled }: Piece): boolean {
  const from = prefilled?.['']?.value;
  if (node.kind === 'field') return sameJson(value, from) && !prefilled?.['']?.started;
  const ids = entries?.[''] ?? [];
  return (
    Array.isArray(from) && Array.isArray(value) && ids.length === value.length && ids.every((id) => from.includes(id))
  );
}
