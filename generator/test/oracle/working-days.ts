import type { World } from './world.ts';

/** Returns the bank holidays that count: those of the host, of the form, or of its council. */
export function calendarOf({ form, facts }: World): readonly string[] {
  return facts.bankHolidays ?? form.bankHolidays;
}

/** Section 3: the date so many working days after a date, or before it. None beyond the years of the calendar. */
export function afterWorkingDays(date: string, count: number, calendar: readonly string[]): string | undefined {
  if (count === 0) return date;
  const days = (count > 0 ? daysAfter : daysBefore)(date, calendar).filter((day) => isWorkingDay(day, calendar));
  return days[Math.abs(count) - 1];
}

/** Section 4: how many working days are after the first and at or before the second; as a negative number backwards. */
export function workingDays(from: string, until: string, calendar: readonly string[]): number | undefined {
  if (from === until) return 0;
  const days = (from < until ? daysAfter : daysBefore)(from, calendar);
  const last = days.indexOf(until);
  if (last < 0) return undefined;
  const count = days.slice(0, last + 1).filter((day) => isWorkingDay(day, calendar)).length;
  return from < until ? count : 0 - count;
}

/** All days from the one after a date to the end of the calendar; none if the calendar does not cover that one. */
function daysAfter(date: string, calendar: readonly string[]): readonly string[] {
  const all = daysOf(calendar);
  const first = dayText(dayNumber(date) + 1);
  return all.includes(first) ? all.slice(all.indexOf(first)) : [];
}

function daysBefore(date: string, calendar: readonly string[]): readonly string[] {
  const all = daysOf(calendar);
  const first = dayText(dayNumber(date) - 1);
  return all.includes(first) ? all.slice(0, all.indexOf(first) + 1).toReversed() : [];
}

/** Every day of the years from the first bank holiday to the last. */
function daysOf(calendar: readonly string[]): readonly string[] {
  const years = calendar.map((day) => day.slice(0, 4)).toSorted();
  if (years.length === 0) return [];
  const [first, last] = [dayNumber(`${years[0]}-01-01`), dayNumber(`${years.at(-1)}-12-31`)];
  return Array.from({ length: last - first + 1 }, (_, n) => dayText(first + n));
}

/** 1 January 1970 was a Thursday. */
function isWorkingDay(day: string, calendar: readonly string[]): boolean {
  const weekday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return weekday < 5 && !calendar.includes(day);
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
