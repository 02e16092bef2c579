import type { TextFormat } from '@formwright/model';
import { isRealDate } from '../dates.ts';
import { dateProblem } from './date-problem.ts';

/** A full date, RFC 3339 `full-date`, of a day that exists in the Gregorian calendar. */
export const date: TextFormat = {
  canonical: (typed) => typed.trim(),
  problem: (text) => (isRealDate(text) ? undefined : dateProblem(text, ['day', 'month', 'year'])),
  display: (text) => text,
};
