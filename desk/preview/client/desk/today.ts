import type { IsoDate } from '@formwright/model';

/** The date of today where councils are. */
export function todayInLondon(): IsoDate {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
}
