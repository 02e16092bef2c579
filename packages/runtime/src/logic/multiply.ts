import { numberOf, unitsAt, written, type Written } from '../values/decimals.ts';

/**
 * A way of rounding to a multiple: to the `nearest` (away from zero if it is in the middle), `up` (away from zero) or
 * `down` (towards zero).
 */
export type RoundingWay = 'nearest' | 'up' | 'down';

/**
 * Returns the product of numbers as written in decimal, rounded to a multiple of `step` if a way is named. Undefined if
 * one is unanswered, or if the product is too large for a number.
 */
export function times(factors: readonly unknown[], way?: RoundingWay, step = 1): number | undefined {
  if (!factors.every(Number.isFinite)) return undefined;
  const product = (factors as readonly number[]).map(written).reduce(multiplied);
  return way ? rounded([product, written(1)], way, step) : numberOf(product);
}

/**
 * Returns the first number divided by the second, both as written in decimal, rounded to a multiple of `step`. Undefined
 * if either is unanswered, if the second is 0, or if the result is too large for a number.
 */
export function dividedBy(terms: readonly [unknown, unknown], way: RoundingWay, step: number): number | undefined {
  if (!terms.every(Number.isFinite) || terms[1] === 0) return undefined;
  return rounded(terms.map((term) => written(term as number)) as [Written, Written], way, step);
}

function multiplied(one: Written, other: Written): Written {
  return { units: one.units * other.units, places: one.places + other.places };
}

/** Rounds a fraction to a multiple of `step`. */
function rounded([upper, lower]: readonly [Written, Written], way: RoundingWay, step: number): number | undefined {
  const one = written(step);
  const below = multiplied(lower, one);
  const places = Math.max(upper.places, below.places);
  const [units, of] = [unitsAt(places, upper), unitsAt(places, below)];
  const [whole, rest] = [units / of, units % of];
  const isAway = way === 'up' ? rest !== 0n : way === 'nearest' && size(rest) * 2n >= size(of);
  const away = !isAway ? 0n : units < 0n === of < 0n ? 1n : -1n;
  return numberOf(multiplied({ units: whole + away, places: 0 }, one));
}

function size(units: bigint): bigint {
  return units < 0n ? -units : units;
}
