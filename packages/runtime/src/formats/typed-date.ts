import { plain } from './plain.ts';
import { type DatePart, typedParts } from './date-problem.ts';

/**
 * What stands in the boxes of a date, as typed: days and years as digits, a month as digits or a name; and a time,
 * where that is asked for too.
 */
export type DateParts = { readonly [part in DatePart]: string };

const iso = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:[T ](.*))?)?)?$/s;
/** `29.3.1950`, `29 March 1950`, `March 1948`, and perhaps a time after it. */
const written = /^(?:(\w+)(?: ?[/.-] ?| +))?(\w+)(?: ?[/.-] ?| +)(\d{4})(?:(?:,| at)? +(.+))?$/s;

/** Here too, besides the messages, since a page loads the words of one language and understands both. */
const months =
  'january ionawr february chwefror march mawrth april ebrill may mai june mehefin july gorffennaf august awst september medi october hydref november tachwedd december rhagfyr'.split(
    ' ',
  );

/**
 * Takes a text apart that says a date in one of the ways in which people and records write it. Undefined where it is
 * none of them.
 */
export function partsOfDate(typed: string): DateParts | undefined {
  const text = plain(typed);
  const [, year, month = '', day = '', time = ''] = iso.exec(text) ?? [];
  if (year !== undefined) return { day, month, year, time };
  const boxes = written.exec(text)?.slice(1) ?? typedParts(text);
  return boxes.length === 3 || boxes.length === 4
    ? { day: boxes[0] ?? '', month: boxes[1] ?? '', year: boxes[2] ?? '', time: boxes[3] ?? '' }
    : undefined;
}

/**
 * Returns the year, and with it the month, and the day, as far as they were typed; the day may be '1st'. Whether there
 * is such a day is not looked at.
 */
export function isoDate({ day, month, year }: DateParts): string | undefined {
  const typed = [plain(year), monthNumber(plain(month)), plain(day).replace(/(\d)(st|nd|rd|th)$/i, '$1')];
  while (typed.at(-1) === '') typed.pop();
  return typed.every((part, n) => (n === 0 ? /^\d{4}$/ : /^\d{1,2}$/).test(part))
    ? typed.map((part) => part.padStart(2, '0')).join('-')
    : undefined;
}

/**
 * The number that a name stands for; what is none, as it was typed. Months may be named, in English or Welsh, by three
 * letters or more.
 */
function monthNumber(typed: string): string {
  const name = typed.toLowerCase();
  const index = name.length < 3 ? -1 : months.findIndex((known) => known.startsWith(name));
  return index < 0 ? typed : String((index >> 1) + 1);
}
