import type { IsoDate } from '@formwright/model';

const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Gives the date on a calendar in the United Kingdom at that moment: councils' forms mean that one by 'today'. */
export function todayInLondon(now: Date): IsoDate {
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}
