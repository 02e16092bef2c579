import type * as Runtime from '@formwright/runtime';
import type { Docs, Json, Snippet } from '../docs.ts';
import type { ValueKind } from '../value-type.ts';

/**
 * What stands beside the name of a calculation.
 *
 * - `terms`: a list of fields and operands; a field in a repeat stands for that of all entries.
 * - `pair`: a list of two.
 * - `span`: a date, or `{ "from": …, "until": … }`; until today, if nothing else is said.
 * - `field`: the name of a field.
 * - `operand`: a field or an operand, whose value it is.
 * - `count`: the name of a repeat or of a field; `where` may stand beside it.
 * - `pieces`: a list of texts and operands.
 * - `rows`: a list of conditions with values; `otherwise` may stand beside it.
 */
export type Written = 'terms' | 'pair' | 'span' | 'field' | 'operand' | 'count' | 'pieces' | 'rows';

/** All that the language says of a calculation. */
export type CalculationRecord<Way extends Written> = {
  readonly terms: Working<'terms', OfList> & { readonly isAlike?: true };
  readonly pair: Working<'pair', OfTwo>;
  readonly span: Working<'span', OfTwo>;
  readonly field: Working<'field', OfOne>;
  readonly operand: Common<'operand'> & Reading & Documented;
  readonly count: Common<'count'> & { readonly docs: Summary };
  readonly pieces: Working<'pieces', OfList>;
  readonly rows: Common<'rows'> & Documented;
}[Way];

/** The records of calculations, by name. */
export type CalculationRecords<Ways extends { readonly [Name in keyof Ways]: Written }> = {
  readonly [Name in keyof Ways]: CalculationRecord<Ways[Name]>;
};

interface Common<Way extends Written> {
  readonly written: Way;
  /**
   * What its value can be: of this kind, as what it reads (`same`), what all that it reads have in common, or what its
   * rows say.
   */
  readonly gives: 'text' | 'integer' | 'same' | 'common' | 'rows';
  /** What an editor offers to begin with. */
  readonly snippet?: Snippet;
}

interface Reading {
  /** The kinds of value that it can read. */
  readonly reads: readonly ValueKind[];
}

interface Summary extends Pick<Docs, 'description' | 'more'> {
  /** How it can be written, in short. */
  readonly forms: readonly string[];
}

interface Documented {
  readonly docs: Summary & Docs & { readonly examples: readonly CalculationExample[] };
}

/** One that a function of the runtime works out. It has no value where the function returns undefined. */
type Working<Way extends Written, Signature> = Common<Way> &
  Reading &
  Documented & {
    readonly runtime: FunctionLike<Signature>;
    /** How it is said: of `{of}`, of `{first}` and `{second}`, of `{from}` and `{until}`, or of `{pieces}`. */
    readonly words: string;
  };

type Value = string | number | boolean | undefined;
type OfList = (values: readonly unknown[]) => Value;
type OfOne = (value: unknown) => Value;
type OfTwo = (first: unknown, second: unknown) => Value;

/** The runtime's functions that can be called so. */
type FunctionLike<Signature> = {
  [Name in keyof typeof Runtime]: (typeof Runtime)[Name] extends Signature ? Name : never;
}[keyof typeof Runtime];

/** An example of the reference: properties of a page, and a table of answers and what comes of them. */
export interface CalculationExample {
  /** What the reference says before it. */
  readonly words?: string;
  readonly fields: Json;
  readonly rows: readonly (readonly [answers: string, outcome: string])[];
}
