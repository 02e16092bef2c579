import type { Answer, FieldNode, FormatProblem, Node, Scalar, TextFormat } from '@formwright/model';
import {
  attachments,
  boolean,
  chosen,
  integer,
  isAnswered,
  isObject,
  number,
  strings,
  text,
  ticked,
} from '../values/read.ts';

const readers = { string: text, number, integer, boolean, strings, attachments } as const;

/** What a text is for a format. */
interface Reading {
  readonly format: TextFormat;
  readonly typed: string;
  /** In canonical form or, if it is wrong for the format, as typed: nobody else should guess what was meant. */
  readonly value: string;
  /** What is wrong with its canonical form. */
  readonly problem: FormatProblem | undefined;
}

/** An answer is read and then checked. Both ask for the same reading, so the latest is kept. */
let latest: Reading | undefined;

/** Reads a text in a format. */
export function inFormat(format: TextFormat, typed: string): Reading {
  if (latest?.typed === typed && latest.format === format) return latest;
  // Most answers are canonical already. This test is faster than making them so.
  const isCanonical = format.problem(typed) === undefined;
  const canonical = isCanonical ? typed : format.canonical(typed);
  const problem = isCanonical ? undefined : format.problem(canonical);
  return (latest = { format, typed, value: problem === undefined ? canonical : typed, problem });
}

/** Reads a text answer with a format, in canonical form. A text that is wrong for the format is returned as typed. */
export function formatted(format: TextFormat, value: unknown): string | undefined {
  const typed = text(value);
  return typed === undefined ? undefined : inFormat(format, typed).value;
}

/**
 * Returns an answer in canonical form. Undefined if it is unanswered, has the wrong type, or if only hidden options are
 * chosen.
 */
export function readField(field: FieldNode, value: unknown, hiddenOptions?: ReadonlySet<Scalar>): Answer | undefined {
  return chosen(readerOf(field)(value), hiddenOptions);
}

/** Returns a function that reads answers to a field, without regard to hidden options. */
export function readerOf(field: FieldNode): (value: unknown) => Answer | undefined {
  const { textFormat, type } = field;
  if (isDeclaration(field)) return ticked;
  return textFormat ? (value) => formatted(textFormat, value) : readers[type];
}

/** Returns true if a field is a declaration: a single checkbox that counts as answered only when it is ticked. */
export function isDeclaration(field: FieldNode): boolean {
  return field.type === 'boolean' && field.const === true;
}

/** Returns true if a field has a value that it cannot hold, such as words in place of a number. */
export function isMistyped(field: FieldNode, raw: unknown): boolean {
  return isAnswered(raw) && !(raw === false && isDeclaration(field)) && readerOf(field)(raw) === undefined;
}

/** Returns true if a page or section has a value that is not an object, or a repeat has one that is not an array. */
export function isMisshapen({ kind }: Exclude<Node, FieldNode>, raw: unknown): boolean {
  if (kind === 'note' || !isAnswered(raw)) return false;
  return kind === 'repeat' ? !Array.isArray(raw) : !isObject(raw);
}

/** Returns true if a field's answer is an array. */
export function isList({ type }: FieldNode): boolean {
  return type === 'strings' || type === 'attachments';
}
