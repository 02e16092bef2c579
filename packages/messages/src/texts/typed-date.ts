import type { FormatName } from '@formwright/model';
import { typedParts } from '@formwright/runtime';
import { dateText } from './date-text.ts';
import type { Wording } from '../languages/wording.ts';

/** Stands for an empty box between others that are filled in. */
const blank = '–';

/**
 * Returns what was typed for a date that is not valid: '01/03/50', '7/–/1950'. If only the time is missing or wrong,
 * returns the date in words, followed by the time as typed: '7 March 1950, half nine'.
 */
export function typedDate(format: FormatName, typed: string, wording: Wording): string {
  const [, date, time = ''] = (format === 'local-date-time' && /^(\d{4}-\d\d-\d\d)(?:T(.*))?$/s.exec(typed)) || [];
  if (date !== undefined) return [dateText(date, wording), time.trim()].filter(Boolean).join(', ');
  const parts = typedParts(typed).map((part) => part.trim());
  if (parts.length !== 3 && parts.length !== 4) return typed;
  const [first = '', ...others] = parts;
  // Probably a whole date, typed into the first box.
  if (others.every((part) => part === '') && /\D/.test(first)) return first;
  const day = parts
    .slice(0, 3)
    .map((part) => part || blank)
    .join('/');
  return [day, ...parts.slice(3).filter(Boolean)].join(', ');
}
