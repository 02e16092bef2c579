import { plain } from './plain.ts';
import { type DatePart, typedParts } from './date-problem.ts';

/**
 * What was typed into the boxes of a date: days and years as digits, the month as digits or a name, and a time if it is
 * asked for.
 */
export type DateParts = { readonly [part in DatePart]: string };

const iso = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:[T ](.*))?)?)?$/s;
/** `29.3.1950`, `29 March 1950`, `March 1948`, optionally followed by a time. */
const written = /^(?:(\w+)(?: ?[/.-] ?| +))?(\w+)(?: ?[/.-] ?| +)(\d{4})(?:(?:,| at)? +(.+))?$/s;

/** Repeated here from the messages, because a page loads the words of one language but understands both. */
const months =
  'january ionawr february chwefror march mawrth april ebrill may mai june mehefin july gorffennaf august awst september medi october hydref november tachwedd december rhagfyr'.split(
    ' ',
  );

/** Returns the name of a month, from 1 to 12, in English. */
export function englishMonth(month: number): string {
  const name = months[(month - 1) * 2] ?? '';
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/**
 * Splits a date, written in one of the ways that people and records write it, into its parts. Undefined if it is
 * written in none of these ways.
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
 * Returns the year, year and month, or full date in ISO 8601, depending on what was typed. The day may be '1st'. It
 * does not check that the day exists.
 */
export function isoDate({ day, month, year }: DateParts): string | undefined {
  const typed = [plain(year), monthNumber(plain(month)), plain(day).replace(/(\d)(st|nd|rd|th)$/i, '$1')];
  while (typed.at(-1) === '') typed.pop();
  return typed.every((part, n) => (n === 0 ? /^\d{4}$/ : /^\d{1,2}$/).test(part))
    ? typed.map((part) => part.padStart(2, '0')).join('-')
    : undefined;
}

/**
 * Returns the number of a month given by name, in English or Welsh, by three letters or more. Anything else is returned
 * as typed.
 */
function monthNumber(typed: string): string {
  const name = typed.toLowerCase();
  const index = name.length < 3 ? -1 : months.findIndex((known) => known.startsWith(name));
  return index < 0 ? typed : String((index >> 1) + 1);
}
