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

/** Returns the parts of a date that have boxes, in order. */
export function datePartsAsked(format: FormatName | undefined): readonly DatePart[] {
  return format === 'local-date-time' ? ['day', 'month', 'year', 'time'] : ['day', 'month', 'year'];
}

/**
 * Makes one answer of the boxes: an ISO date if they make a date of the calendar, followed by the time as it was typed
 * if the format has one. A rough date may be a year alone. Otherwise: what was typed, joined by `/`, which `datePartsOf`
 * splits again. Undefined if all boxes are blank. Months may have names, in English or Welsh, of three letters or more.
 * @example dateFromParts({ day: '7', month: 'mar', year: '1950', time: '' }, 'date') // '1950-03-07'
 */
export function dateFromParts(parts: DateParts, format: FormatName | undefined): string | undefined {
  const typed = datePartsAsked(format).map((part) => parts[part]);
  if (isBlank(typed.join(''))) return undefined;
  const iso = isoDate(parts);
  const isDate = iso !== undefined && (format === 'rough-date' ? dayOf(iso, 'first') !== undefined : isRealDate(iso));
  return isDate ? [iso, ...typed.slice(3)].join('T') : joinParts(typed);
}

/** Splits an answer for the boxes. Text that is neither a date nor parts of one is put into the first. */
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
 * Spreads a whole date that was put into the first box, probably by pasting, over all boxes, however it is written. It
 * replaces what the other boxes contain.
 */
export function spreadDate(parts: DateParts): DateParts {
  const found = partsOfDate(parts.day);
  return found && found.day !== '' && /^\d{4}$/.test(found.year) ? { ...found, time: found.time || parts.time } : parts;
}
