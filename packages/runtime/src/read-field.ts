import type { Answer, FieldNode, Scalar, TextFormat } from '@formwright/model';
import { attachments, boolean, chosen, integer, number, strings, text } from './read.ts';

const readers = { string: text, number, integer, boolean, strings, attachments } as const;

/** Reads a text answer of a format, in canonical form. What is not of the format stays as typed: nobody else may guess what was meant. */
export function formatted(format: TextFormat, value: unknown): string | undefined {
  const typed = text(value);
  // Most is canonical already: telling so is quicker than making it so.
  if (typed === undefined || format.problem(typed) === undefined) return typed;
  const canonical = format.canonical(typed);
  return format.problem(canonical) === undefined ? canonical : typed;
}

/** Gives an answer in canonical form; undefined where it is unanswered or not of the field's type, or only hidden options are chosen. */
export function readField(field: FieldNode, value: unknown, hiddenOptions?: ReadonlySet<Scalar>): Answer | undefined {
  return chosen(readerOf(field)(value), hiddenOptions);
}

/** Gives the function that reads answers of a field, whatever options are hidden. */
export function readerOf({ textFormat, type }: FieldNode): (value: unknown) => Answer | undefined {
  return textFormat ? (value) => formatted(textFormat, value) : readers[type];
}

/** Tells whether a field's answer is an array. */
export function isList({ type }: FieldNode): boolean {
  return type === 'strings' || type === 'attachments';
}
