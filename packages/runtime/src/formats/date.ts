import { isRealDate } from '../dates.ts';
import { dateProblem } from './date-problem.ts';
import type { Format } from './format.ts';

const longMonths = '(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])';
const shortMonths = '(0[469]|11)-(0[1-9]|[12]\\d|30)';
const february = '02-(0[1-9]|1\\d|2[0-8])';
const leapYears = '(\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)';

/** Of a day that exists in the Gregorian calendar. */
export const dayPattern: string = `(\\d{4}-(${longMonths}|${shortMonths}|${february})|${leapYears}-02-29)`;

/** A full date, RFC 3339 `full-date`, of a day that exists in the Gregorian calendar. */
export const date: Format = {
  pattern: `^${dayPattern}$`,
  canonical: (typed) => typed.trim(),
  problem: (text) => (isRealDate(text) ? undefined : dateProblem(text, ['day', 'month', 'year'])),
  display: (text) => text,
};
