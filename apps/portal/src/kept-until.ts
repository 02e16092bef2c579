/**
 * Returns when answers kept for so many days from now on are gone, ISO 8601 date and time, UTC; undefined where no days
 * are said.
 */
export function keptUntil(now: Date, days: number | undefined): string | undefined {
  return days === undefined ? undefined : new Date(now.getTime() + days * 24 * 60 * 60 * 1000).toISOString();
}
