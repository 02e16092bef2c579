import type { Answer, FieldNode, Node, Scalar, TextFormat } from '@formwright/model';
import { attachments, boolean, chosen, integer, isAnswered, isObject, number, strings, text, ticked } from './read.ts';

const readers = { string: text, number, integer, boolean, strings, attachments } as const;

/**
 * Reads a text answer of a format, in canonical form. What is not of the format stays as typed: nobody else may guess
 * what was meant.
 */
export function formatted(format: TextFormat, value: unknown): string | undefined {
  const typed = text(value);
  // Most is canonical already: telling so is quicker than making it so.
  if (typed === undefined || format.problem(typed) === undefined) return typed;
  const canonical = format.canonical(typed);
  return format.problem(canonical) === undefined ? canonical : typed;
}

/**
 * Gives an answer in canonical form; undefined where it is unanswered or not of the field's type, or only hidden
 * options are chosen.
 */
export function readField(field: FieldNode, value: unknown, hiddenOptions?: ReadonlySet<Scalar>): Answer | undefined {
  return chosen(readerOf(field)(value), hiddenOptions);
}

/** Gives the function that reads answers of a field, whatever options are hidden. */
export function readerOf(field: FieldNode): (value: unknown) => Answer | undefined {
  const { textFormat, type } = field;
  if (isDeclaration(field)) return ticked;
  return textFormat ? (value) => formatted(textFormat, value) : readers[type];
}

/** Returns whether a field is a tick box that only counts ticked. */
export function isDeclaration(field: FieldNode): boolean {
  return field.type === 'boolean' && field.const === true;
}

/**
 * Returns whether something stands where a field's answer should, but nothing that the field can hold: words where a
 * number should be.
 */
export function isMistyped(field: FieldNode, raw: unknown): boolean {
  return isAnswered(raw) && !(raw === false && isDeclaration(field)) && readerOf(field)(raw) === undefined;
}

/**
 * Returns whether something stands where a page, a section or a repeat should, but no object, or no array of entries.
 */
export function isMisshapen({ kind }: Exclude<Node, FieldNode>, raw: unknown): boolean {
  if (kind === 'note' || !isAnswered(raw)) return false;
  return kind === 'repeat' ? !Array.isArray(raw) : !isObject(raw);
}

/** Tells whether a field's answer is an array. */
export function isList({ type }: FieldNode): boolean {
  return type === 'strings' || type === 'attachments';
}
