import type { IsoDate } from '@formwright/model';

/** Returns today's date in the United Kingdom. */
export function todayInLondon(): IsoDate {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
}
