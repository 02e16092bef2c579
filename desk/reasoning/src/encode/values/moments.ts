import { dayOf, isRealDate } from '@formwright/runtime';
import { dateNumber, dateText } from './dates.ts';

// Times, dates with times, and rough dates are numbers, like dates. A time counts minutes. A date with time has 1,440
// minutes for each number of its date. A rough date has three numbers for its first day: the year alone, the month, the
// day.

/** Minutes in a day. */
export const minutesOfDay = 1440;

/** Returns the number of a time of day; undefined if the text is not a time. */
export function timeNumber(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** Returns the time of day of a number. */
export function timeText(number: number): string {
  return [Math.floor(number / 60), number % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Returns the number of a date and time; undefined if the text is not a date and time. */
export function momentNumber(text: string): number | undefined {
  const [date, time] = [dateNumber(text.slice(0, 10)), timeNumber(text.slice(11))];
  return text[10] !== 'T' || date === undefined || time === undefined ? undefined : date * minutesOfDay + time;
}

/** Returns the date and time of a number. */
export function momentText(number: number): string {
  return `${dateText(Math.floor(number / minutesOfDay))}T${timeText(number % minutesOfDay)}`;
}

/** Returns the number of a date of any precision; undefined if the text is not such a date. */
export function roughNumber(text: string): number | undefined {
  const first = text.length === 10 && !isRealDate(text) ? undefined : dayOf(text, 'first');
  const precision = { 4: 0, 7: 1, 10: 2 }[text.length];
  const number = first === undefined ? undefined : dateNumber(first);
  return number === undefined || precision === undefined ? undefined : number * 3 + precision;
}

/** Returns the date of any precision of a number. */
export function roughText(number: number): string {
  return dateText(Math.floor(number / 3)).slice(0, [4, 7, 10][number % 3]);
}

/** Returns the numbers of the first and the last day of a date of any precision. */
export function endsOf(text: string): { readonly first: number; readonly last: number } | undefined {
  const [first, last] = (['first', 'last'] as const).map((end) => dateNumber(dayOf(text, end) ?? ''));
  return first === undefined || last === undefined ? undefined : { first, last };
}
