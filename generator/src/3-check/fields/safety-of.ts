import { check } from 'recheck';

/** Whether matching a pattern takes at most linear time; if not, a text on which it takes longer. */
export type Safety =
  | { readonly status: 'safe' }
  | { readonly status: 'polynomial'; readonly degree: number; readonly attack: Attack }
  | { readonly status: 'exponential'; readonly attack: Attack }
  | { readonly status: 'unknown'; readonly reason: string };

/** A text that takes long. */
export interface Attack {
  /** The same text in JavaScript. */
  readonly written: string;
  readonly length: number;
}

/**
 * Milliseconds for one pattern. Most take less than two seconds. The rest is for a busy machine, on which a sound form
 * must not be refused.
 */
const timeout = 60_000;

// One search at a time, and each pattern once: forms share blocks, and so patterns.
const verdicts = new Map<string, Promise<Safety>>();

/**
 * Judges a pattern (ECMA-262, flag `u`) with recheck. The seed is fixed, so that the verdict is the same in every run.
 */
export function safetyOf(source: string): Promise<Safety> {
  const known = verdicts.get(source);
  if (known) return known;
  const verdict = judge(source);
  verdicts.set(source, verdict);
  return verdict;
}

async function judge(source: string): Promise<Safety> {
  try {
    const found = await check(source, 'u', { timeout, randomSeed: 1 });
    if (found.status === 'safe') return { status: 'safe' };
    if (found.status === 'unknown') return { status: 'unknown', reason: found.error.kind };
    const { complexity } = found;
    const attack = { written: found.attack.pattern, length: found.attack.string.length };
    return complexity.type === 'polynomial'
      ? { status: 'polynomial', degree: complexity.degree, attack }
      : { status: 'exponential', attack };
  } catch (error) {
    return { status: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}
