import type { IsoDate } from '@formwright/model';

/** The years 1000 to 9999. An earlier year is a typing error. */
const shape = /^[1-9]\d{3}-\d\d-\d\d$/;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Returns the number of days in a month (1 to 12) of the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
}

/** Returns true if a text is the `YYYY-MM-DD` of a day that exists, in the years 1000 to 9999. */
export function isRealDate(value: string): value is IsoDate {
  if (!shape.test(value)) return false;
  const day = digits(value, 8);
  return day >= 1 && day <= daysInMonth(digits(value, 0) * 100 + digits(value, 2), digits(value, 5));
}

/** Returns the number that the two digits at `place` form. */
function digits(value: string, place: number): number {
  return value.charCodeAt(place) * 10 + value.charCodeAt(place + 1) - 11 * 48;
}

/**
 * Returns the first or last day that a date could mean. A full date means its own day; a month or a year means any of
 * its days; a date and time means its day. Undefined if it is not a date.
 */
export function dayOf(date: string, end: 'first' | 'last'): IsoDate | undefined {
  if (date.length === 10) return isRealDate(date) ? date : undefined;
  if (/T([01]\d|2[0-3]):[0-5]\d$/.test(date)) return date.length === 16 ? dayOf(date.slice(0, 10), end) : undefined;
  if (/^[1-9]\d{3}$/.test(date)) return end === 'first' ? `${date}-01-01` : `${date}-12-31`;
  if (!/^[1-9]\d{3}-\d\d$/.test(date)) return undefined;
  const last = daysInMonth(digits(date, 0) * 100 + digits(date, 2), digits(date, 5));
  return last === 0 ? undefined : `${date}-${end === 'first' ? '01' : last}`;
}

/** Returns the day that a date means. Undefined if it is not a date, or could mean several days. */
export function onlyDay(date: unknown): IsoDate | undefined {
  const day = typeof date === 'string' ? dayOf(date, 'first') : undefined;
  return day === undefined || day === dayOf(date as string, 'last') ? day : undefined;
}

/**
 * A length of calendar time, in whole numbers. Any of them may be negative, and may be an answer: one that is undefined
 * is unanswered.
 */
export type Offset = { readonly [unit in 'years' | 'months' | 'weeks' | 'days']?: unknown };

/** Returns true if every amount is known, as a whole number. */
export function isKnown(offset: object): boolean {
  return Object.values(offset).every(Number.isInteger);
}

/**
 * Moves a date: first by years and months, then by weeks and days. A day that the month does not have becomes the last
 * day of the month (29 February minus a year is 28 February). Returns undefined if it is not a date, if an amount is
 * unanswered or not whole, or if the result is outside the years 1000 to 9999.
 */
export function moveDate(date: unknown, by: Offset): IsoDate | undefined {
  if (typeof date !== 'string' || !isRealDate(date) || !isKnown(by)) return undefined;
  const { years = 0, months = 0, weeks = 0, days = 0 } = by as { readonly [unit in keyof Offset]: number };
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const total = (year + years) * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  const moved = new Date(0);
  moved.setUTCFullYear(toYear, toMonth - 1, Math.min(day, daysInMonth(toYear, toMonth)) + weeks * 7 + days);
  const result = Number.isNaN(moved.getTime()) ? '' : moved.toISOString().slice(0, 10);
  return isRealDate(result) ? result : undefined;
}

/**
 * Returns the number of whole years from one date to another. Undefined if either is not a date, if the first is after
 * the second, or if rough dates leave the number uncertain.
 */
export function wholeYears(from: unknown, until: unknown): number | undefined {
  if (typeof from !== 'string' || typeof until !== 'string') return undefined;
  const fewest = yearsBetween(dayOf(from, 'last'), dayOf(until, 'first'));
  return fewest === yearsBetween(dayOf(from, 'first'), dayOf(until, 'last')) ? fewest : undefined;
}

function yearsBetween(from: IsoDate | undefined, until: IsoDate | undefined): number | undefined {
  if (from === undefined || until === undefined || from > until) return undefined;
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  return until.slice(4) < from.slice(4) ? years - 1 : years;
}
