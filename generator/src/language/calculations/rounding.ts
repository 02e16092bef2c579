import type { RoundingWay } from '@formwright/runtime';

/** A rule of rounding: to a multiple of a number, which way. */
export interface Rounding {
  readonly way: RoundingWay;
  readonly to: number;
}

/** The ways of rounding, with what editors say. They round an amount and the same amount below zero alike. */
export const roundingWays: Readonly<Record<RoundingWay, string>> = {
  nearest: 'The nearest multiple of this number; from the middle, away from zero.',
  up: 'The next multiple of this number, away from zero, unless it is one already.',
  down: 'The last multiple of this number, towards zero, unless it is one already.',
};

/** Returns whether a member of `rounded` is a way of rounding. */
export function isRoundingWay(name: string): name is RoundingWay {
  return Object.hasOwn(roundingWays, name);
}

/** Puts a rule of rounding into words: 'rounded to the nearest 0.01'. */
export function roundingText({ way, to }: Rounding): string {
  const what = to === 1 ? 'whole number' : String(to);
  if (way === 'nearest') return `rounded to the nearest ${what}`;
  return `rounded ${way} to a ${to === 1 ? what : `multiple of ${what}`}`;
}
