import type { LocalDateTime } from '@formwright/model';

/** Returns the date and time in the United Kingdom by the browser's clock: a person can correct what it starts. */
export function nowInLondon(): LocalDateTime {
  return new Date().toLocaleString('sv-SE', { timeZone: 'Europe/London' }).slice(0, 16).replace(' ', 'T');
}
