import type { IsoDate } from '@formwright/model';
import { dayOf } from '../values/dates.ts';

/**
 * Returns the number of days from one date to another, negative if the first is after the second. Undefined if either
 * is not a date, or could mean several days.
 */
export function daysBetween(from: unknown, until: unknown): number | undefined {
  const [start, end] = [onlyDay(from), onlyDay(until)];
  return start === undefined || end === undefined ? undefined : (Date.parse(end) - Date.parse(start)) / 86_400_000;
}

function onlyDay(date: unknown): IsoDate | undefined {
  const day = typeof date === 'string' ? dayOf(date, 'first') : undefined;
  return day === undefined || day === dayOf(date as string, 'last') ? day : undefined;
}
