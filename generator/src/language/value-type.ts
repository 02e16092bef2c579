import type { FormatName, Scalar } from '@formwright/model';

/** In messages: 'which is …'. */
export const kindWords = {
  text: 'a text',
  date: 'a date',
  time: 'a time',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  several: 'several chosen options',
  files: 'files',
  count: 'a count',
} as const;

/** A kind of value, as distinguished by operators and calculations. */
export type ValueKind = keyof typeof kindWords;

/** The possible values of a field, fact, attribute or count. */
export interface ValueType {
  readonly kind: ValueKind;
  /** All possible values, if they are listed. */
  readonly values?: readonly Scalar[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  /** For a text: the picture of a code. Its values are in canonical form. */
  readonly code?: string;
  /** For a text: its values are in canonical form. */
  readonly format?: FormatName;
}

/** Kinds that can be added up. */
export const numbers: readonly ValueKind[] = ['number', 'integer', 'count'];

/** Kinds that have an order. */
export const ordered: readonly ValueKind[] = [...numbers, 'date', 'time'];

/** Kinds that are one value. */
export const single: readonly ValueKind[] = [...ordered, 'text', 'boolean'];
