import type * as Runtime from '@formwright/runtime';
import type { FormatName } from '@formwright/model';
import type { Docs, Json, Snippet } from '../docs.ts';
import type { ValueKind } from '../value-type.ts';

/**
 * What is beside the name of a calculation.
 *
 * - `terms`: a list of fields and operands; a field in a repeat stands for the field in all entries.
 * - `pair`: a list of two.
 * - `factors`: a list of two or more; `rounded` may stand beside it.
 * - `quotient`: a list of two; `rounded` stands beside it.
 * - `span`: a date, or `{ "from": …, "until": … }`; until today, if nothing else is said.
 * - `interval`: `{ "from": …, "until": … }`.
 * - `field`: a field or an operand, from which something is worked out.
 * - `operand`: a field or an operand, whose value it is.
 * - `count`: the name of a repeat or of a field; `where` may stand beside it.
 * - `pieces`: a list of texts and operands.
 * - `rows`: a list of conditions with values; `otherwise` may stand beside it.
 */
export type Written =
  | 'terms'
  | 'pair'
  | 'factors'
  | 'quotient'
  | 'span'
  | 'interval'
  | 'field'
  | 'operand'
  | 'count'
  | 'pieces'
  | 'rows';

/** Everything that the language says about a calculation. */
export type CalculationRecord<Way extends Written> = {
  readonly terms: Working<'terms', OfList> & { readonly isAlike?: true };
  readonly pair: Working<'pair', OfTwo>;
  readonly factors: Working<'factors', OfFactors>;
  readonly quotient: Working<'quotient', OfQuotient>;
  /** `byCalendar`: its function takes the bank holidays too. */
  readonly span: Working<'span', OfTwo> & { readonly byCalendar?: true };
  readonly interval: Working<'interval', OfTwo> & { readonly isAlike?: true };
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
   * The type of its value: this kind (a `date` or `time` in its plain format), that of what it reads (`same`), the type that all that it reads have in common,
   * that of what it is rounded to (or, if it is not rounded, what all have in common), or what its rows say.
   */
  readonly gives: 'text' | 'integer' | 'date' | 'time' | 'same' | 'common' | 'rounded' | 'rows';
  /** What an editor offers as a beginning. */
  readonly snippet?: Snippet;
}

interface Reading {
  /** The kinds of value that it can read. */
  readonly reads: readonly ValueKind[];
  /** The formats of these values. Absent: any. */
  readonly formats?: readonly FormatName[];
}

interface Summary extends Pick<Docs, 'description' | 'more'> {
  /** How it can be written, in short. */
  readonly forms: readonly string[];
}

interface Documented {
  readonly docs: Summary & Docs & { readonly examples: readonly CalculationExample[] };
}

/** A calculation by a function of the runtime. It has no value if the function returns undefined. */
type Working<Way extends Written, Signature> = Common<Way> &
  Reading &
  Documented & {
    readonly runtime: FunctionLike<Signature>;
    /** How it is put into words: with `{of}`, `{first}` and `{second}`, `{from}` and `{until}`, `{factors}`, or `{pieces}`. */
    readonly words: string;
  };

type Value = string | number | boolean | undefined;
type OfList = (values: readonly unknown[]) => Value;
type OfOne = (value: unknown) => Value;
type OfTwo = (first: unknown, second: unknown) => Value;
type OfFactors = (factors: readonly unknown[], way?: Runtime.RoundingWay, step?: number) => Value;
type OfQuotient = (terms: readonly [unknown, unknown], way: Runtime.RoundingWay, step: number) => Value;

/** The runtime's functions that can be called with these arguments. */
type FunctionLike<Signature> = {
  [Name in keyof typeof Runtime]: (typeof Runtime)[Name] extends Signature ? Name : never;
}[keyof typeof Runtime];

/** An example in the reference: the properties of a page, and a table of answers and results. */
export interface CalculationExample {
  /** What the reference says before the example. */
  readonly words?: string;
  readonly fields: Json;
  readonly rows: readonly (readonly [answers: string, outcome: string])[];
}
