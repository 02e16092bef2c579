import type { TextFormat } from '@formwright/model';
import { isRealDate } from '../values/dates.ts';
import { dateProblem } from './date-problem.ts';
import { localTime } from './local-time.ts';
import { plain } from './plain.ts';
import { isoDate, partsOfDate } from './typed-date.ts';

const halves = /^(\d{4}-\d\d-\d\d)T(.*)$/s;

/**
 * A date and local time: `2026-03-09T14:30`, like HTML's `datetime-local`. It is not JSON Schema's `date-time`, which
 * requires an offset that people do not know when they say when something happened.
 */
export const localDateTime: TextFormat = {
  canonical(typed) {
    const parts = partsOfDate(typed);
    const iso = parts && isoDate(parts);
    return parts && iso !== undefined && isRealDate(iso) ? `${iso}T${localTime.canonical(parts.time)}` : plain(typed);
  },
  problem(text) {
    const [, date = '', time = ''] = halves.exec(text) ?? [];
    if (!isRealDate(date)) return dateProblem(text, ['day', 'month', 'year', 'time']);
    return time === '' ? 'missing-time' : localTime.problem(time) && 'time';
  },
  display: (text) => text,
};
