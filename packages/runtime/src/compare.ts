import { isRealDate } from './dates.ts';

/** Tells whether both are answered and the same scalar. */
export function same(left: unknown, right: unknown): boolean {
  return left !== undefined && left === right;
}

/** Tells whether chosen options hold one. */
export function holds(chosen: unknown, option: unknown): boolean {
  return Array.isArray(chosen) && option !== undefined && chosen.includes(option);
}

/** Compares two numbers or two dates: negative, 0 or positive; NaN where they cannot be compared. */
function order(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string' || !isRealDate(left) || !isRealDate(right)) return Number.NaN;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Each of the four is false where either side is unanswered or they are not two numbers or two dates. */
export function above(left: unknown, right: unknown): boolean {
  return order(left, right) > 0;
}

/** As `above`, or equal. */
export function atLeast(left: unknown, right: unknown): boolean {
  return order(left, right) >= 0;
}

/** Tells whether the first is less, or earlier. */
export function below(left: unknown, right: unknown): boolean {
  return order(left, right) < 0;
}

/** As `below`, or equal. */
export function atMost(left: unknown, right: unknown): boolean {
  return order(left, right) <= 0;
}
