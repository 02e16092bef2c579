/** Returns the date in Britain at a time, as `YYYY-MM-DD`. */
export function todayInBritain(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now);
}
