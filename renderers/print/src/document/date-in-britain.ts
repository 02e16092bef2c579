const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * Returns the date (`YYYY-MM-DD`) that a clock in Britain shows at a time (ISO 8601). A date alone, or no time at all,
 * comes back as it is.
 */
export function dateInBritain(at: string): string {
  const time = new Date(at);
  return at.length <= 10 || Number.isNaN(time.getTime()) ? at : calendar.format(time);
}
