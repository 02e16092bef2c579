import type { Wording } from './wording.ts';

/** Gives a date in words: '22 February 2023' of `2023-02-22`, or of a date and time that begins so. Other texts come back as they are. */
export function dateText(date: string, wording: Wording): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(date);
  const month = wording.months[Number(parts?.[2]) - 1];
  return parts && month ? `${Number(parts[3])} ${month} ${Number(parts[1])}` : date;
}
