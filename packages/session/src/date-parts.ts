import { isRealDate } from '@formwright/runtime';

/** What stands in the three boxes of a date, as typed: days and years as digits, a month as digits or a name. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Here too, besides the messages, since a page loads the words of one language and understands both. */
const MONTHS = [
  ['january', 'ionawr'], ['february', 'chwefror'], ['march', 'mawrth'], ['april', 'ebrill'], ['may', 'mai'],
  ['june', 'mehefin'], ['july', 'gorffennaf'], ['august', 'awst'], ['september', 'medi'], ['october', 'hydref'],
  ['november', 'tachwedd'], ['december', 'rhagfyr'],
] as const;

/**
 * Makes one answer of the three boxes: an ISO date where they make a date of the calendar; otherwise what was typed,
 * joined by `/`, so that `datePartsOf` gives it back; undefined where all are blank. Months may be named, in English or
 * Welsh, by three letters or more.
 * @example dateFromParts({ day: '7', month: 'mar', year: '1950' }) // '1950-03-07'
 */
export function dateFromParts({ day, month, year }: DateParts): string | undefined {
  if (!`${day}${month}${year}`.trim()) return undefined;
  return isoDate(day.trim(), month.trim(), year.trim()) ?? [day, month, year].map(escapePart).join('/');
}

/** Takes an answer apart for the three boxes. Text that is neither stands in the first. */
export function datePartsOf(value: unknown): DateParts {
  const text = typeof value === 'string' ? value : '';
  const iso = ISO.exec(text);
  if (iso) return { day: String(Number(iso[3])), month: String(Number(iso[2])), year: iso[1] ?? '' };
  const typed = text.split('/').map(unescapePart);
  return typed.length === 3 ? { day: typed[0] ?? '', month: typed[1] ?? '', year: typed[2] ?? '' } : { day: text, month: '', year: '' };
}

function isoDate(day: string, month: string, year: string): string | undefined {
  const number = monthNumber(month);
  if (!/^\d{1,2}$/.test(day) || number === undefined || !/^\d{4}$/.test(year)) return undefined;
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(iso) ? iso : undefined;
}

function monthNumber(typed: string): number | undefined {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const name = typed.toLowerCase().replace(/\.$/, '');
  const index = name.length < 3 ? -1 : MONTHS.findIndex((names) => names.some((known) => known.startsWith(name)));
  return index < 0 ? undefined : index + 1;
}

const escapePart = (part: string): string => part.replaceAll('%', '%25').replaceAll('/', '%2F');
const unescapePart = (part: string): string => part.replaceAll('%2F', '/').replaceAll('%25', '%');
