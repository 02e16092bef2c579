import { dayOf, isRealDate } from '@formwright/runtime';
import { dateNumber, dateText } from './dates.ts';

// Times, dates and times, and rough dates are numbers, as dates are. A time counts minutes; a date and time has 1,440
// of them for each number of its date; a rough date has three numbers for its first day: the year alone, the month, the
// day.

export const minutesOfDay = 1440;

/** Gives the number of a time of day; undefined for what is none. */
export function timeNumber(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

export function timeText(number: number): string {
  return [Math.floor(number / 60), number % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Gives the number of a date and time; undefined for what is none. */
export function momentNumber(text: string): number | undefined {
  const [date, time] = [dateNumber(text.slice(0, 10)), timeNumber(text.slice(11))];
  return text[10] !== 'T' || date === undefined || time === undefined ? undefined : date * minutesOfDay + time;
}

export function momentText(number: number): string {
  return `${dateText(Math.floor(number / minutesOfDay))}T${timeText(number % minutesOfDay)}`;
}

/** Gives the number of a date of any precision; undefined for what is none. */
export function roughNumber(text: string): number | undefined {
  const first = text.length === 10 && !isRealDate(text) ? undefined : dayOf(text, 'first');
  const precision = { 4: 0, 7: 1, 10: 2 }[text.length];
  const number = first === undefined ? undefined : dateNumber(first);
  return number === undefined || precision === undefined ? undefined : number * 3 + precision;
}

export function roughText(number: number): string {
  return dateText(Math.floor(number / 3)).slice(0, [4, 7, 10][number % 3]);
}

/** Gives the numbers of the days that a date of whatever precision begins and ends with. */
export function endsOf(text: string): { readonly first: number; readonly last: number } | undefined {
  const [first, last] = (['first', 'last'] as const).map((end) => dateNumber(dayOf(text, end) ?? ''));
  return first === undefined || last === undefined ? undefined : { first, last };
}
