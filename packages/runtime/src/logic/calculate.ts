import { atLeast, atMost, isComparable } from './compare.ts';
import { addUp } from '../values/decimals.ts';
import { ukPostcode } from '../formats/uk-postcode.ts';
import { text } from '../values/read.ts';
import { onlyDay } from '../values/dates.ts';

/** The calculations of `x-calculate`. Each returns undefined if an answer that it needs is missing. */

function numbers(values: readonly unknown[]): number[] {
  return values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
}

/** Returns the sum of the answered values. Undefined if none is answered. */
export function sum(values: readonly unknown[]): number | undefined {
  const answered = numbers(values);
  return answered.length > 0 ? addUp(answered) : undefined;
}

/**
 * Returns the smallest number, or the earliest date or time, of the answered values. Undefined if rough dates leave it
 * uncertain which is earliest.
 */
export function min(values: readonly unknown[]): number | string | undefined {
  return extreme(values, atMost);
}

/**
 * Returns the largest number, or the latest date or time, of the answered values. Undefined if rough dates leave it
 * uncertain which is latest.
 */
export function max(values: readonly unknown[]): number | string | undefined {
  return extreme(values, atLeast);
}

function extreme(
  values: readonly unknown[],
  isFirst: (left: unknown, right: unknown) => boolean,
): number | string | undefined {
  const comparable = values.filter(isComparable);
  // A draft may hold very many values, so there are only two passes: one to find the best, and one to check that it is
  // certain.
  const best = comparable.reduce<number | string | undefined>(
    (kept, value) => (kept === undefined || (!isFirst(kept, value) && isFirst(value, kept)) ? value : kept),
    undefined,
  );
  return comparable.every((value) => value === best || isFirst(best, value)) ? best : undefined;
}

/** Returns the first number minus the second. */
export function difference(first: unknown, second: unknown): number | undefined {
  return typeof first === 'number' && typeof second === 'number' ? addUp([first, -second]) : undefined;
}

/**
 * Returns the first half of a postcode in canonical form: `L20` for `L20 3NJ`. Undefined for an incomplete or wrong
 * postcode, whose first half could be another district's.
 */
export function outwardCode(postcode: unknown): string | undefined {
  return typeof postcode === 'string' && ukPostcode.problem(postcode) === undefined
    ? postcode.split(' ')[0]
    : undefined;
}

/**
 * Joins pieces into one text in normal form, with Yes or No for a boolean. Undefined while a piece is unanswered, or if the result would be blank.
 */
export function join(pieces: readonly unknown[]): string | undefined {
  return pieces.every((piece) => piece !== undefined && typeof piece !== 'object')
    ? text(pieces.map(written).join(''))
    : undefined;
}

function written(piece: unknown): string {
  return typeof piece === 'boolean' ? (piece ? 'Yes' : 'No') : String(piece);
}

/**
 * Returns the number of days from one date to another, negative if the first is after the second. Undefined if either
 * is not a date, or could mean several days.
 */
export function daysBetween(from: unknown, until: unknown): number | undefined {
  const [start, end] = [onlyDay(from), onlyDay(until)];
  return start === undefined || end === undefined ? undefined : (Date.parse(end) - Date.parse(start)) / 86_400_000;
}
