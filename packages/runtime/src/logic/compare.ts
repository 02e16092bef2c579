import { dayOf } from '../values/dates.ts';
import { wordsIn } from '../values/words-in.ts';

/** Returns true if both sides are answered and are the same scalar. */
export function equals(left: unknown, right: unknown): boolean {
  return left !== undefined && left === right;
}

/** Returns true if two dates, with or without a time, are certain to be on the same day. */
export function sameDay(left: unknown, right: unknown): boolean {
  return order(left, right, 'first') >= 0 && order(left, right, 'last') <= 0;
}

/** Returns true if `option` is among the chosen options. */
export function includes(chosen: unknown, option: unknown): boolean {
  return Array.isArray(chosen) && option !== undefined && chosen.includes(option);
}

/** Returns true if the first side is a text with fewer words than the second side says. */
export function fewerWordsThan(text: unknown, words: unknown): boolean {
  return typeof text === 'string' && typeof words === 'number' && wordsIn(text) < words;
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Compares two numbers, two times or two dates. Returns a negative number, 0 or a positive number, or NaN if they
 * cannot be compared. A rough date on the left counts as its first or last possible day, as `end` says; one on the
 * right counts as its other end. A date and time is compared with another to the minute, and with a date by its day.
 */
function order(left: unknown, right: unknown, end: 'first' | 'last'): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string') return Number.NaN;
  if (clock.test(left) && clock.test(right)) return alphabetical(left, right);
  const [one, other] = [dayOf(left, end), dayOf(right, end === 'first' ? 'last' : 'first')];
  if (one === undefined || other === undefined) return Number.NaN;
  return left.length === 16 && right.length === 16 ? alphabetical(left, right) : alphabetical(one, other);
}

function alphabetical(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Returns true if a value is a number, a time, or a date of any precision. */
export function isComparable(value: unknown): value is number | string {
  return !Number.isNaN(order(value, value, 'first'));
}

/**
 * Returns true if the first value is greater, or later. This and the next three return false if a side is unanswered or
 * the two cannot be compared. With a rough date they return true only if the comparison holds for every day that the
 * date could mean.
 */
export function above(left: unknown, right: unknown): boolean {
  return order(left, right, 'first') > 0;
}

/** Returns true if the first value is greater, later or equal. See `above`. */
export function atLeast(left: unknown, right: unknown): boolean {
  return order(left, right, 'first') >= 0;
}

/** Returns true if the first value is less, or earlier. See `above`. */
export function below(left: unknown, right: unknown): boolean {
  return order(left, right, 'last') < 0;
}

/** Returns true if the first value is less, earlier or equal. See `above`. */
export function atMost(left: unknown, right: unknown): boolean {
  return order(left, right, 'last') <= 0;
}
