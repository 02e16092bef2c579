import type { FormatName } from '@formwright/model';
import { typedParts } from '@formwright/runtime';
import { dateText } from './date-text.ts';
import type { Wording } from './wording.ts';

/** Stands for a box that was left empty between others. */
const blank = '–';

/**
 * Returns what was typed for a date that is none, as it was typed: '01/03/50', '7/–/1950'. A date whose time is missing
 * or is none is in words, with the time as typed behind it: '7 March 1950, half nine'.
 */
export function typedDate(format: FormatName, typed: string, wording: Wording): string {
  const [, date, time = ''] = (format === 'local-date-time' && /^(\d{4}-\d\d-\d\d)(?:T(.*))?$/s.exec(typed)) || [];
  if (date !== undefined) return [dateText(date, wording), time.trim()].filter(Boolean).join(', ');
  const parts = typedParts(typed).map((part) => part.trim());
  if (parts.length !== 3 && parts.length !== 4) return typed;
  const [first = '', ...others] = parts;
  // A whole date, most likely, that was put into the first box.
  if (others.every((part) => part === '') && /\D/.test(first)) return first;
  const day = parts
    .slice(0, 3)
    .map((part) => part || blank)
    .join('/');
  return [day, ...parts.slice(3).filter(Boolean)].join(', ');
}
