/** Two clocks at one moment, in milliseconds: the machine's, which somebody may set, and one that only ever runs. */
export interface Reading {
  readonly wall: number;
  readonly elapsed: number;
}

/**
 * What is known of the time: since when the two clocks have run alike, and what time it was at least when the portal
 * was opened.
 */
export interface KnownTime {
  readonly alikeSince: Reading;
  readonly opened: { readonly confirmed: number; readonly elapsed: number };
}

/** For so long the clocks have to run alike before the machine's is believed. */
const trial = 24 * 60 * 60 * 1000;

/** By so much they may differ: clocks are put right in small steps all the time. */
const tolerance = 60 * 1000;

/** Returns what is known after one more reading: a clock that has been set starts its trial anew. */
export function nextKnown({ alikeSince, opened }: KnownTime, reading: Reading): KnownTime {
  const drift = reading.wall - alikeSince.wall - (reading.elapsed - alikeSince.elapsed);
  return { alikeSince: Math.abs(drift) <= tolerance ? alikeSince : reading, opened };
}

/**
 * Returns the time that it is for certain. After its trial that is what the machine's clock says. Before, it is what
 * was confirmed when the portal was opened, and as much later as it has been running.
 */
export function confirmedTime({ alikeSince, opened }: KnownTime, { wall, elapsed }: Reading): number {
  return elapsed - alikeSince.elapsed >= trial ? wall : opened.confirmed + (elapsed - opened.elapsed);
}
