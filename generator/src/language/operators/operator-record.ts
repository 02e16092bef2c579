import type { Scalar } from '@formwright/model';
import type * as Runtime from '@formwright/runtime';
import type { Docs, Json, Snippet } from '../docs.ts';
import type { ValueKind, ValueType } from '../value-type.ts';

/** What stands beside the name of an operator: what is compared with, a list of constants, or yes or no. */
export type Beside = 'operand' | 'constants' | 'boolean';

/** All that the language says of an operator. `Name`: of it and those of its kind. */
export type OperatorRecord<Written extends Beside, Name extends string> = {
  readonly operand: Comparing<Name>;
  readonly constants: Listing;
  readonly boolean: Asking;
}[Written];

/** The records of operators, by name. */
export type OperatorRecords<Written extends { readonly [Name in keyof Written]: Beside }> = {
  readonly [Name in keyof Written]: OperatorRecord<Written[Name], keyof Written & string>;
};

interface Common {
  /** The kinds of value that it can be asked of. */
  readonly of: readonly ValueKind[];
  /** What other languages call it. */
  readonly alsoCalled: readonly string[];
  readonly docs: Docs & { readonly example: ComparisonExample };
}

interface Comparing<Name extends string> extends Common {
  readonly beside: 'operand';
  /** The function of the runtime that compares two values; one of them may be undefined, which is unanswered. */
  readonly runtime: keyof typeof Runtime;
  readonly words: Words;
  /** The operator that is true of two whole answers where this one is not. */
  readonly negation?: Name;
  /** The operator that says the same with its sides exchanged. */
  readonly converse?: Name;
  /** Whether it can be true of a value of this type and a constant. */
  readonly canHold: (value: Scalar, type: ValueType) => boolean;
  /** How a message quotes a constant that it cannot be true of: '{value}', 'above {value}'. */
  readonly quoted: string;
  /** What an editor offers to compare with. */
  readonly snippets: readonly Snippet[];
}

interface Listing extends Common {
  readonly beside: 'constants';
  readonly words: Words;
  /** Whether it can be true of a value of this type because of one of the constants. */
  readonly canHold: (value: Scalar, type: ValueType) => boolean;
}

interface Asking extends Common {
  readonly beside: 'boolean';
}

/** How a comparison is said of `{left}` and `{right}`. */
export interface Words extends Sentence {
  /** If one side is a date or a time. */
  readonly ofDates?: Sentence;
}

interface Sentence {
  readonly holds: string;
  readonly not: string;
}

/** An example of the reference: fields, and a comparison of them by which a further field is shown or hidden. */
interface ComparisonExample {
  readonly fields: { readonly [name: string]: Json };
  readonly comparison: Json;
  readonly shows: readonly Json[];
  readonly hides: readonly Json[];
}
