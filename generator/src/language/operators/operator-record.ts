import type { Scalar } from '@formwright/model';
import type * as Runtime from '@formwright/runtime';
import type { Docs, Json, Snippet } from '../docs.ts';
import type { ValueKind, ValueType } from '../value-type.ts';

/** What is beside the name of an operator: the value to compare with, a list of constants, or true or false. */
export type Beside = 'operand' | 'constants' | 'boolean';

/** Everything that the language says about an operator. `Name`: the names of the operators to which it can refer. */
export type OperatorRecord<Written extends Beside, Name extends string> = {
  readonly operand: Comparing<Name>;
  readonly constants: Listing;
  readonly boolean: Asking;
}[Written];

/** The records of operators, by name. */
export type OperatorRecords<Written extends { readonly [Name in keyof Written]: Beside }> = {
  readonly [Name in keyof Written]: OperatorRecord<Written[Name], NamesWith<Written, 'operand'>>;
};

/** The names of the operators with this beside them. */
export type NamesWith<Written, Wanted extends Beside> = {
  [Name in keyof Written]: Written[Name] extends Wanted ? Name & string : never;
}[keyof Written];

/** A function of the runtime that compares two values. */
export type Comparer = {
  [Name in keyof typeof Runtime]: (typeof Runtime)[Name] extends (left: unknown, right: unknown) => boolean
    ? Name
    : never;
}[keyof typeof Runtime];

interface Common {
  /** The kinds of value that it can compare. */
  readonly of: readonly ValueKind[];
  /** What other languages call it. */
  readonly alsoCalled: readonly string[];
  readonly docs: Docs & { readonly example: ComparisonExample };
}

interface Comparing<Name extends string> extends Common {
  readonly beside: 'operand';
  /** The kinds of value on the right. Absent: the kind on the left. */
  readonly against?: readonly ValueKind[];
  /** The runtime's function. A value that is undefined is unanswered. */
  readonly runtime: Comparer;
  readonly words: Words;
  /** The operator that is true for two answered values if this one is false. */
  readonly negation?: Name;
  /** The operator with the same meaning if the two sides are exchanged. */
  readonly converse?: Name;
  /** Returns whether it can be true for a value of this type and a constant. */
  readonly canHold: (value: Scalar, type: ValueType) => boolean;
  /** How a message quotes a constant for which it can never be true: 'above {value}'. Absent: the value alone. */
  readonly quoted?: string;
  /** What an editor offers to compare with. */
  readonly snippets: readonly Snippet[];
}

interface Listing extends Common {
  readonly beside: 'constants';
  readonly words: Words;
  /** Returns whether it can be true for a value of this type because of one of the constants. */
  readonly canHold: (value: Scalar, type: ValueType) => boolean;
}

interface Asking extends Common {
  readonly beside: 'boolean';
}

/** How a comparison of `{left}` and `{right}` is put into words. */
export interface Words extends Sentence {
  /** If one side is a date or a time. */
  readonly ofDates?: Sentence;
}

interface Sentence {
  readonly holds: string;
  readonly not: string;
}

/** An example in the reference: fields, and a comparison of them that shows or hides a further field. */
interface ComparisonExample {
  readonly fields: { readonly [name: string]: Json };
  readonly comparison: Json;
  readonly shows: readonly Json[];
  readonly hides: readonly Json[];
}
