import { atLeast, atMost, isComparable } from './compare.ts';
import { addUp } from './decimals.ts';
import { ukPostcode } from './formats/uk-postcode.ts';
import { text } from './read.ts';

/** The calculations of x-calculate. Each has no value (undefined) where what it needs is unanswered. */

function numbers(values: readonly unknown[]): number[] {
  return values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
}

/** Adds what is answered; no value where nothing is. */
export function sum(values: readonly unknown[]): number | undefined {
  const answered = numbers(values);
  return answered.length > 0 ? addUp(answered) : undefined;
}

/**
 * Gives the least number, or the earliest date or time, of what is answered; of rough dates one that is so for certain.
 */
export function min(values: readonly unknown[]): number | string | undefined {
  return extreme(values, atMost);
}

/**
 * Gives the greatest number, or the latest date or time, of what is answered; of rough dates one that is so for
 * certain.
 */
export function max(values: readonly unknown[]): number | string | undefined {
  return extreme(values, atLeast);
}

function extreme(
  values: readonly unknown[],
  isFirst: (left: unknown, right: unknown) => boolean,
): number | string | undefined {
  const comparable = values.filter(isComparable);
  // A draft may hold very many: one way through, and another to see that it is so for certain.
  const best = comparable.reduce<number | string | undefined>(
    (kept, value) => (kept === undefined || (!isFirst(kept, value) && isFirst(value, kept)) ? value : kept),
    undefined,
  );
  return comparable.every((value) => value === best || isFirst(best, value)) ? best : undefined;
}

/** Gives the first number less the second. */
export function difference(first: unknown, second: unknown): number | undefined {
  return typeof first === 'number' && typeof second === 'number' ? addUp([first, -second]) : undefined;
}

/**
 * Gives the first half of a postcode in canonical form: `L20` of `L20 3NJ`. A postcode half typed, or mistyped, has
 * none: its first half would be another district's.
 */
export function outwardCode(postcode: unknown): string | undefined {
  return typeof postcode === 'string' && ukPostcode.problem(postcode) === undefined
    ? postcode.split(' ')[0]
    : undefined;
}

/** Joins pieces, in the normal form of texts; no value while one is unanswered, or where nothing can be seen. */
export function join(pieces: readonly unknown[]): string | undefined {
  return pieces.every((piece) => piece !== undefined && typeof piece !== 'object')
    ? text(pieces.map(String).join(''))
    : undefined;
}
