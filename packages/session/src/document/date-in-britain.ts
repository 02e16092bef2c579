const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * Returns the date in Britain (`YYYY-MM-DD`) at a time (ISO 8601). A date without a time, or a text that is not a time,
 * is returned unchanged.
 */
export function dateInBritain(at: string): string {
  const time = new Date(at);
  return at.length <= 10 || Number.isNaN(time.getTime()) ? at : calendar.format(time);
}
