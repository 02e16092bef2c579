import type { TextFormat } from '@formwright/model';
import { isRealDate } from '../values/dates.ts';
import { dateProblem } from './date-problem.ts';
import { plain } from './plain.ts';
import { isoDate, partsOfDate } from './typed-date.ts';

/** The time that a database adds to a date. With any other time, the date could be another day where the person is. */
const midnight = /^(?:00:00(?::00(?:\.0+)?)?)?(?:Z|\+00:00)?$/;

/** A full date (RFC 3339 `full-date`) of a day that exists in the Gregorian calendar. */
export const date: TextFormat = {
  canonical(typed) {
    const parts = partsOfDate(typed);
    const iso = parts && midnight.test(parts.time) ? isoDate(parts) : undefined;
    return iso !== undefined && isRealDate(iso) ? iso : plain(typed);
  },
  problem: (text) => (isRealDate(text) ? undefined : dateProblem(text, ['day', 'month', 'year'])),
  display: (text) => text,
};
