import type { IsoDate } from '@formwright/model';
import { dayOf, onlyDay } from './dates.ts';

const milliseconds = 86_400_000;

/**
 * Moves a date, or a date and time, by working days: to the third one after it, or before it if the number is negative.
 * By 0 it stays where it is, also on a day that is not a working day. Working days are Monday to Friday without the
 * bank holidays, which cover the years from the first of them to the last. Returns undefined if a day of another year
 * would have to be counted, if it is not a date, or if the number is unanswered or not whole.
 */
export function moveWorkingDays(date: unknown, by: unknown, bankHolidays: unknown): string | undefined {
  if (typeof date !== 'string' || date.length < 10 || !Number.isInteger(by)) return undefined;
  const start = dayOf(date, 'first');
  if (start === undefined) return undefined;
  const count = by as number;
  let moved = start;
  for (let left = Math.abs(count); left > 0;) {
    moved = nextDay(moved, count < 0 ? -1 : 1);
    const works = isWorkingDay(moved, bankHolidays);
    if (works === undefined) return undefined;
    if (works) left--;
  }
  return moved + date.slice(10);
}

/**
 * Returns the number of working days from one date to another, without the first and with the last, so that the first
 * moved by this number is the last if that is a working day. It is negative if the first is later. Undefined if either
 * is not a date, or could mean several days, and if a day is outside the years of the bank holidays.
 */
export function workingDaysBetween(from: unknown, until: unknown, bankHolidays?: unknown): number | undefined {
  const [start, end] = [onlyDay(from), onlyDay(until)];
  if (start === undefined || end === undefined) return undefined;
  const step = end < start ? -1 : 1;
  let count = 0;
  for (let day = start; day !== end;) {
    day = nextDay(day, step);
    const works = isWorkingDay(day, bankHolidays);
    if (works === undefined) return undefined;
    if (works) count += step;
  }
  return count;
}

function nextDay(day: IsoDate, step: 1 | -1): IsoDate {
  return new Date(Date.parse(day) + step * milliseconds).toISOString().slice(0, 10);
}

/** Undefined if the bank holidays of the day's year are not known. */
function isWorkingDay(day: IsoDate, bankHolidays: unknown): boolean | undefined {
  const known: readonly unknown[] = Array.isArray(bankHolidays) ? bankHolidays : [];
  const year = day.slice(0, 4);
  const isCovered =
    known.some((one) => typeof one === 'string' && one.slice(0, 4) <= year) &&
    known.some((one) => typeof one === 'string' && one.slice(0, 4) >= year);
  return isCovered ? new Date(day).getUTCDay() % 6 > 0 && !known.includes(day) : undefined;
}
