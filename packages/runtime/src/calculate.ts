import { ukPostcode } from './formats/uk-postcode.ts';

/** The calculations of x-calculate. Each has no value (undefined) where what it needs is unanswered. */

function numbers(values: readonly unknown[]): number[] {
  return values.filter((value): value is number => typeof value === 'number');
}

/** Guards a result: a number too large to be one is no value. */
function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** Adds what is answered; no value where nothing is. */
export function sum(values: readonly unknown[]): number | undefined {
  const answered = numbers(values);
  return answered.length > 0 ? finite(answered.reduce((total, value) => total + value, 0)) : undefined;
}

/** Gives the least number, or the earliest date, of what is answered. */
export function min(values: readonly unknown[]): number | string | undefined {
  return extreme(values, (left, right) => left < right);
}

/** Gives the greatest number, or the latest date, of what is answered. */
export function max(values: readonly unknown[]): number | string | undefined {
  return extreme(values, (left, right) => left > right);
}

function extreme(values: readonly unknown[], better: (left: number | string, right: number | string) => boolean): number | string | undefined {
  let best: number | string | undefined;
  for (const value of values) {
    if (typeof value !== 'number' && typeof value !== 'string') continue;
    if (best === undefined || (typeof value === typeof best && better(value, best))) best = value;
  }
  return best;
}

/** Gives the first number less the second. */
export function difference(first: unknown, second: unknown): number | undefined {
  return typeof first === 'number' && typeof second === 'number' ? finite(first - second) : undefined;
}

/**
 * Gives the first half of a postcode in canonical form: `L20` of `L20 3NJ`. A postcode half typed, or mistyped, has none: its
 * first half would be another district's.
 */
export function outwardCode(postcode: unknown): string | undefined {
  return typeof postcode === 'string' && ukPostcode.problem(postcode) === undefined ? postcode.split(' ')[0] : undefined;
}

/** Joins pieces; no value while one is unanswered. */
export function join(pieces: readonly unknown[]): string | undefined {
  return pieces.every((piece) => piece !== undefined && typeof piece !== 'object') ? pieces.map(String).join('') : undefined;
}
