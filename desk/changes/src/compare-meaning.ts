import type { Compiled, Condition } from '@formwright/generator';
import type { Path } from '@formwright/model';
import { inFull, normal, normalText, withPaths } from './normal-condition.ts';
import type { Pairing } from './pair-nodes.ts';
import type { Witness } from '@formwright/reasoning';

/**
 * How the newer of two conditions stands to the older. `narrower`: it holds for fewer answers. `same`: written in the
 * same way.
 */
export type Meaning =
  | { readonly result: 'same' | 'equal' | 'unknown' }
  | { readonly result: 'narrower'; readonly before?: Witness }
  | { readonly result: 'wider'; readonly after?: Witness }
  | { readonly result: 'different'; readonly before: Witness; readonly after: Witness };

/**
 * Tells of two conditions, in full and of the newer version's paths, what reasoning can tell. `at`: the object that
 * both stand in.
 */
export type Reasoning = (
  before: Condition,
  after: Condition,
  at: Path,
) => Promise<Exclude<Meaning, { readonly result: 'same' }> | { readonly result: 'unknown' }>;

/** Compares conditions of two versions. Absent: always. */
export type CompareMeaning = (
  before: Condition | undefined,
  after: Condition | undefined,
  at: Path,
) => Promise<Meaning>;

const always: Condition = { kind: 'all', of: [] };

/** Makes the comparison: by what is written, then by its normal form, and only then by reasoning. */
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
 * What can be told of any conditions: one that asks for more than another holds for fewer answers, one with more
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
