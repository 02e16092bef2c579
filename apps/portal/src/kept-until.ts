/**
 * Returns when answers that are kept for `days` from now expire, as an ISO 8601 date and time in UTC. Undefined if
 * `days` is.
 */
export function keptUntil(now: Date, days: number | undefined): string | undefined {
  return days === undefined ? undefined : new Date(now.getTime() + days * 24 * 60 * 60 * 1000).toISOString();
}
