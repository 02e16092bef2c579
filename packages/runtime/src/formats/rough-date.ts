import type { TextFormat } from '@formwright/model';
import { dayOf } from '../values/dates.ts';
import { date } from './date.ts';
import { dateProblem } from './date-problem.ts';
import { isoDate, partsOfDate } from './typed-date.ts';

/**
 * A date of which perhaps only the year, or the month and year, is known: `1948`, `1948-03`, `1948-03-09` (ISO 8601,
 * reduced precision).
 */
export const roughDate: TextFormat = {
  canonical(typed) {
    const parts = partsOfDate(typed);
    const iso = parts?.time === '' ? isoDate(parts) : undefined;
    return iso !== undefined && dayOf(iso, 'first') !== undefined ? iso : date.canonical(typed);
  },
  problem: (text) =>
    text.length <= 10 && dayOf(text, 'first') !== undefined
      ? undefined
      : dateProblem(text, ['day', 'month', 'year'], ([day]) => (day?.trim() ? [] : ['day', 'month'])),
  display: (text) => text,
};
