import type { Compiled, Condition } from '@formwright/generator';
import type { Path } from '@formwright/model';
import { inFull, normal, normalText, withPaths } from '../pair/normal-condition.ts';
import type { Pairing } from '../pair/pair-nodes.ts';
import type { Witness } from '@formwright/reasoning';

/**
 * How the newer of two conditions relates to the older. `narrower`: it is true for fewer answers. `same`: they are
 * written in the same way.
 */
export type Meaning =
  | { readonly result: 'same' | 'equal' | 'unknown' }
  | { readonly result: 'narrower'; readonly before?: Witness }
  | { readonly result: 'wider'; readonly after?: Witness }
  | { readonly result: 'different'; readonly before: Witness; readonly after: Witness };

/**
 * Compares two conditions by reasoning. Both are written in full, with the paths of the newer version. `at`: the object
 * that both are in.
 */
export type Reasoning = (
  before: Condition,
  after: Condition,
  at: Path,
) => Promise<Exclude<Meaning, { readonly result: 'same' }> | { readonly result: 'unknown' }>;

/** Compares conditions of two versions. An absent condition is always true. */
export type CompareMeaning = (
  before: Condition | undefined,
  after: Condition | undefined,
  at: Path,
) => Promise<Meaning>;

const always: Condition = { kind: 'all', of: [] };

/** Makes a comparison that uses the text first, then the normal form, and reasoning last. */
export function meaningOf({
  older,
  newer,
  pairing,
  reasoning,
}: {
  readonly older: Compiled;
  readonly newer: Compiled;
  readonly pairing: Pairing;
  readonly reasoning: Reasoning;
}): CompareMeaning {
  return async (before = always, after = always, at) => {
    const old = withPaths(inFull(before, older.logic.conditions), pairing.pathNow);
    const now = inFull(after, newer.logic.conditions);
    const isWrittenSame = JSON.stringify(withPaths(before, pairing.pathNow)) === JSON.stringify(after);
    if (JSON.stringify(old) === JSON.stringify(now)) return { result: isWrittenSame ? 'same' : 'equal' };
    if (normalText(old) === normalText(now)) return { result: 'equal' };
    const reasoned = await reasoning(old, now, at);
    return reasoned.result === 'unknown' ? byParts(normal(old), normal(now)) : reasoned;
  };
}

/**
 * Compares the parts of any two conditions: one with more requirements is true for fewer answers, and one with more
 * alternatives for more.
 */
function byParts(old: Condition, now: Condition): Meaning {
  const holdsAll = (kind: 'all' | 'any', whole: Condition, part: Condition): boolean => {
    const parts = new Set(partsOf(whole, kind));
    return partsOf(part, kind).every((one) => parts.has(one));
  };
  if (holdsAll('all', now, old) || holdsAll('any', old, now)) return { result: 'narrower' };
  if (holdsAll('all', old, now) || holdsAll('any', now, old)) return { result: 'wider' };
  return { result: 'unknown' };
}

function partsOf(condition: Condition, kind: 'all' | 'any'): readonly string[] {
  return (condition.kind === kind ? condition.of : [condition]).map((one) => JSON.stringify(one));
}
