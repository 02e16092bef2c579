import type { FormatName } from '@formwright/model';
import {
  type DatePart,
  type DateParts,
  dayOf,
  isBlank,
  isoDate,
  isRealDate,
  joinParts,
  partsOfDate,
  typedParts,
} from '@formwright/runtime';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(.*))?)?)?$/s;

/** Returns the boxes that a date is typed into, in order. */
export function datePartsAsked(format: FormatName | undefined): readonly DatePart[] {
  return format === 'local-date-time' ? ['day', 'month', 'year', 'time'] : ['day', 'month', 'year'];
}

/**
 * Makes one answer of the boxes: an ISO date where they make a date of the calendar, with what was typed for the time
 * after it where that is asked for; of a rough date perhaps the year alone; otherwise what was typed, joined by `/`, so
 * that `datePartsOf` gives it back; undefined where all are blank. Months may be named, in English or Welsh, by three
 * letters or more.
 * @example dateFromParts({ day: '7', month: 'mar', year: '1950', time: '' }, 'date') // '1950-03-07'
 */
export function dateFromParts(parts: DateParts, format: FormatName | undefined): string | undefined {
  const typed = datePartsAsked(format).map((part) => parts[part]);
  if (isBlank(typed.join(''))) return undefined;
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

/**
 * Takes a whole date apart that was put into the first box, pasted most likely, in any way in which a date may be
 * written. What stood in the others gives way.
 */
export function spreadDate(parts: DateParts): DateParts {
  const found = partsOfDate(parts.day);
  return found && found.day !== '' && /^\d{4}$/.test(found.year) ? { ...found, time: found.time || parts.time } : parts;
}
