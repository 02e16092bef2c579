import type { IsoDate, LocalDateTime } from '@formwright/model';

/** Returns today's date in the United Kingdom. */
export function todayInLondon(): IsoDate {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
}

/** Returns the date and time in the United Kingdom. */
export function nowInLondon(): LocalDateTime {
  return new Date().toLocaleString('sv-SE', { timeZone: 'Europe/London' }).slice(0, 16).replace(' ', 'T');
}
