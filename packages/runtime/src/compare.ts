import { dayOf } from './dates.ts';

/** Tells whether both are answered and the same scalar. */
export function same(left: unknown, right: unknown): boolean {
  return left !== undefined && left === right;
}

/** Returns whether a date and time and a date are of the same day: of a rough date, whatever day it may mean. */
export function sameDay(left: unknown, right: unknown): boolean {
  return order(left, right, 'first') >= 0 && order(left, right, 'last') <= 0;
}

/** Tells whether chosen options hold one. */
export function holds(chosen: unknown, option: unknown): boolean {
  return Array.isArray(chosen) && option !== undefined && chosen.includes(option);
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Compares two numbers, two times, or two dates: negative, 0 or positive; NaN where they cannot be compared. Of a rough
 * date the day at that end of what it may mean counts, and of the other side the day at the other end; a date and time
 * is compared with another to the minute, and with a date by its day.
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

/** Tells whether a value is a number, a time, or a date of whatever precision. */
export function isComparable(value: unknown): value is number | string {
  return !Number.isNaN(order(value, value, 'first'));
}

/**
 * Each of the four is false where either side is unanswered or they cannot be compared. With a rough date it holds only
 * where it holds for every day that the date may mean.
 */
export function above(left: unknown, right: unknown): boolean {
  return order(left, right, 'first') > 0;
}

/** As `above`, or equal. */
export function atLeast(left: unknown, right: unknown): boolean {
  return order(left, right, 'first') >= 0;
}

/** Tells whether the first is less, or earlier. */
export function below(left: unknown, right: unknown): boolean {
  return order(left, right, 'last') < 0;
}

/** As `below`, or equal. */
export function atMost(left: unknown, right: unknown): boolean {
  return order(left, right, 'last') <= 0;
}
