import type { IsoDate, LocalDateTime } from '@formwright/model';

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
});

/** Returns a moment in UK local time, in ISO 8601 to the second: `2026-07-01T00:30:00+01:00`. */
export function londonTime(moment: Date): string {
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const [year, month, day, hour, minute, second] = (['year', 'month', 'day', 'hour', 'minute', 'second'] as const).map(
    (type) => parts.get(type),
  );
  const offset = parts.get('timeZoneName')?.replace('GMT', '') || '+00:00';
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}

/** Returns the date and time in the United Kingdom at a moment, to the minute. */
export function nowInLondon(now: Date): LocalDateTime {
  return londonTime(now).slice(0, 16);
}

/** Returns the date in the United Kingdom at a moment, which is what councils' forms mean by 'today'. */
export function todayInLondon(now: Date): IsoDate {
  return londonTime(now).slice(0, 10);
}
