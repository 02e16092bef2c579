import type { FormatName } from '@formwright/model';
import { type DatePart, dayOf, isRealDate, joinParts, plain, typedParts } from '@formwright/runtime';

/** What stands in the boxes of a date, as typed: days and years as digits, a month as digits or a name; and a time, where that is asked for too. */
export type DateParts = { readonly [part in DatePart]: string };

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(.*))?)?)?$/s;
/** Here too, besides the messages, since a page loads the words of one language and understands both. */
const MONTHS = 'january ionawr february chwefror march mawrth april ebrill may mai june mehefin july gorffennaf august awst september medi october hydref november tachwedd december rhagfyr'.split(' ');

/** Gives the boxes that a date is typed into, in order. */
export function datePartsAsked(format: FormatName | undefined): readonly DatePart[] {
  return format === 'local-date-time' ? ['day', 'month', 'year', 'time'] : ['day', 'month', 'year'];
}

/**
 * Makes one answer of the boxes: an ISO date where they make a date of the calendar, with what was typed for the time after
 * it where that is asked for; of a rough date perhaps the year alone; otherwise what was typed, joined by `/`, so that `datePartsOf`
 * gives it back; undefined where all are blank. Months may be named, in English or Welsh, by three letters or more.
 * @example dateFromParts({ day: '7', month: 'mar', year: '1950', time: '' }, 'date') // '1950-03-07'
 */
export function dateFromParts(parts: DateParts, format: FormatName | undefined): string | undefined {
  const typed = datePartsAsked(format).map((part) => parts[part]);
  if (!typed.join('').trim()) return undefined;
  const iso = isoDate(parts);
  const isDate = iso !== undefined && (format === 'rough-date' ? dayOf(iso, 'first') !== undefined : isRealDate(iso));
  return isDate ? [iso, ...typed.slice(3)].join('T') : joinParts(typed);
}

/** Takes an answer apart for the boxes. Text that is neither stands in the first. */
export function datePartsOf(value: unknown): DateParts {
  const text = typeof value === 'string' ? value : '';
  const iso = ISO.exec(text);
  const shown = (part: string | undefined): string => (part === undefined ? '' : String(Number(part)));
  if (iso) return { day: shown(iso[3]), month: shown(iso[2]), year: iso[1] ?? '', time: iso[4] ?? '' };
  const typed = typedParts(text);
  const [day = '', month = '', year = '', time = ''] = typed.length === 3 || typed.length === 4 ? typed : [text];
  return { day, month, year, time };
}

/** Takes a whole date apart that was put into the first box, pasted most likely: '1 March 1950', '01/03/1950'. What stood in the others gives way. */
export function spreadDate(parts: DateParts): DateParts {
  const [, day = '', month = '', year] = /^(\w+)[ /.-]+(\w+)[ /.-]+(\d{4})$/.exec(plain(parts.day)) ?? [];
  return year ? { ...parts, day, month, year } : parts;
}

/** The year, and with it the month, and the day, as far as they were typed; the day may be '1st'. */
function isoDate({ day, month, year }: DateParts): string | undefined {
  const typed = [plain(year), monthNumber(plain(month)), plain(day).replace(/(\d)(st|nd|rd|th)$/i, '$1')];
  while (typed.at(-1) === '') typed.pop();
  return typed.every((part, n) => (n === 0 ? /^\d{4}$/ : /^\d{1,2}$/).test(part)) ? typed.map((part) => part.padStart(2, '0')).join('-') : undefined;
}

/** The number that a name stands for; what is none, as it was typed. */
function monthNumber(typed: string): string {
  const name = typed.toLowerCase();
  const index = name.length < 3 ? -1 : MONTHS.findIndex((known) => known.startsWith(name));
  return index < 0 ? typed : String((index >> 1) + 1);
}
