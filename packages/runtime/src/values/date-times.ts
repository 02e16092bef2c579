import { dayOf, isKnown, moveDate, type Offset } from './dates.ts';

const minutesOfDay = 1440;

/** A length of time on a calendar and a clock. */
export type TimeOffset = Offset & { readonly [unit in 'hours' | 'minutes']?: unknown };

/**
 * Moves a date and time: first by years and months, then by weeks, days, hours and minutes. Hours are those of a clock
 * on the wall that is never changed: a day always has 24. Returns undefined in the same cases as `moveDate`.
 */
export function moveDateTime(dateTime: unknown, by: TimeOffset): string | undefined {
  if (typeof dateTime !== 'string' || !isDateTime(dateTime) || !isKnown(by)) return undefined;
  const { hours = 0, minutes = 0, days = 0, ...rest } = by as { readonly [unit in keyof TimeOffset]: number };
  const total = minutesOf(dateTime.slice(11)) + hours * 60 + minutes;
  const date = moveDate(dateTime.slice(0, 10), { ...rest, days: days + Math.floor(total / minutesOfDay) });
  return date && `${date}T${clockText(((total % minutesOfDay) + minutesOfDay) % minutesOfDay)}`;
}

/** Returns the date of a date and time. */
export function dateOf(dateTime: unknown): string | undefined {
  return typeof dateTime === 'string' && isDateTime(dateTime) ? dateTime.slice(0, 10) : undefined;
}

/** Returns the time of day of a date and time. */
export function timeOf(dateTime: unknown): string | undefined {
  return typeof dateTime === 'string' && isDateTime(dateTime) ? dateTime.slice(11) : undefined;
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Returns the minutes from one date and time to another, negative if the first is later; or from one time of day to
 * another, which is on the next day if it is earlier. Undefined if either is unanswered, or if they are not of the same
 * kind.
 */
export function minutesBetween(from: unknown, until: unknown): number | undefined {
  if (typeof from !== 'string' || typeof until !== 'string') return undefined;
  if (clock.test(from) && clock.test(until)) return (minutesOf(until) - minutesOf(from) + minutesOfDay) % minutesOfDay;
  return isDateTime(from) && isDateTime(until)
    ? (Date.parse(`${until}Z`) - Date.parse(`${from}Z`)) / 60_000
    : undefined;
}

/** Returns the whole hours from one date and time, or time of day, to another. A part of an hour does not count. */
export function hoursBetween(from: unknown, until: unknown): number | undefined {
  const minutes = minutesBetween(from, until);
  return minutes === undefined ? undefined : Math.trunc(minutes / 60);
}

function isDateTime(text: string): boolean {
  return text.length === 16 && dayOf(text, 'first') !== undefined;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
