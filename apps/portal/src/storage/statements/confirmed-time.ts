/** Two clocks at one moment, in milliseconds: the machine's clock, which can be set, and a monotonic one. */
export interface Reading {
  readonly wall: number;
  readonly elapsed: number;
}

/**
 * What is known about the time: since when the two clocks have agreed, and the confirmed time when the portal was
 * opened.
 */
export interface KnownTime {
  readonly alikeSince: Reading;
  readonly opened: { readonly confirmed: number; readonly elapsed: number };
}

/** How long the clocks have to agree before the machine's clock is trusted. */
const trial = 24 * 60 * 60 * 1000;

/** How much they may differ, because clocks are adjusted in small steps all the time. */
const tolerance = 60 * 1000;

/** Returns what is known after another reading. If the machine's clock has been set, its trial starts again. */
export function nextKnown({ alikeSince, opened }: KnownTime, reading: Reading): KnownTime {
  const drift = reading.wall - alikeSince.wall - (reading.elapsed - alikeSince.elapsed);
  return { alikeSince: Math.abs(drift) <= tolerance ? alikeSince : reading, opened };
}

/**
 * Returns the confirmed time. After the trial this is the machine's clock. Before, it is the time that was confirmed
 * when the portal was opened, plus the time since then.
 */
export function confirmedTime({ alikeSince, opened }: KnownTime, { wall, elapsed }: Reading): number {
  return elapsed - alikeSince.elapsed >= trial ? wall : opened.confirmed + (elapsed - opened.elapsed);
}
