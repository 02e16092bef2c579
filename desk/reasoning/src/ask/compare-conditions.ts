import { nodeOf, type Named, referencesOf, type Compiled, type Condition } from '@formwright/generator';
import type { Path } from '@formwright/model';
import type { Witness } from '../goals/goal.ts';
import type { Reasoner } from './reasoner.ts';

/** A condition with its form. An undefined condition is always true. */
export interface PlacedCondition {
  readonly condition: Condition | undefined;
  readonly compiled: Named & Pick<Compiled, 'logic'>;
}

/** How two conditions relate. `narrower`: the later one is true for fewer answers. The witnesses show the difference. */
export type ConditionComparison =
  | { readonly result: 'equal' | 'unknown' }
  | { readonly result: 'narrower'; readonly before: Witness }
  | { readonly result: 'wider'; readonly after: Witness }
  | { readonly result: 'different'; readonly before: Witness; readonly after: Witness };

/**
 * Compares two conditions by their results for answers to the later form. `before` is from an older version of it, or
 * from the same. `at`: the path of the object that both are in (`''`: the form), which is visible for all answers
 * compared. `unknown`: it could not be decided, or a condition reads something that the later form does not have, or has
 * as another kind.
 */
export async function compareConditions(
  { before, after, at = '' }: { readonly before: PlacedCondition; readonly after: PlacedCondition; readonly at?: Path },
  reasoner: Reasoner,
): Promise<ConditionComparison> {
  const always: Condition = { kind: 'all', of: [] };
  const [old, now] = [
    inlined(before.condition ?? always, before.compiled),
    inlined(after.condition ?? always, after.compiled),
  ];
  if (JSON.stringify(old) === JSON.stringify(now)) return { result: 'equal' };
  if (!isReadable(old, before.compiled, reasoner.compiled)) return { result: 'unknown' };
  const holds = (one: Condition, other: Condition): ReturnType<Reasoner['find']> =>
    reasoner.find({ condition: { kind: 'all', of: [one, { kind: 'not', of: other }] }, ...(at === '' ? {} : { at }) });
  const [lost, won] = [await holds(old, now), await holds(now, old)];
  if (lost.status === 'unknown' || won.status === 'unknown') return { result: 'unknown' };
  const [gone, added] = [
    lost.status === 'found' ? witnessOf(lost) : undefined,
    won.status === 'found' ? witnessOf(won) : undefined,
  ];
  if (gone && added) return { result: 'different', before: gone, after: added };
  if (gone) return { result: 'narrower', before: gone };
  return added ? { result: 'wider', after: added } : { result: 'equal' };
}

function witnessOf({ draft, facts }: Witness): Witness {
  return { draft, facts };
}

/** Replaces named conditions by what they stand for, so that a condition is complete on its own. */
function inlined(condition: Condition, compiled: Pick<Compiled, 'logic'>): Condition {
  switch (condition.kind) {
    case 'named': {
      const named = compiled.logic.conditions.get(condition.name);
      return named ? inlined(named, compiled) : condition;
    }
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((one) => inlined(one, compiled)) };
    case 'not':
      return { ...condition, of: inlined(condition.of, compiled) };
    case 'some':
    case 'every':
      return { ...condition, where: inlined(condition.where, compiled) };
    default:
      return condition;
  }
}

/** Returns true if everything that a condition reads exists and is of the same kind. */
function isReadable(condition: Condition, from: Named, to: Compiled): boolean {
  return [...referencesOf(condition).paths].every((path) => {
    const [old, now] = [nodeOf(path, from), nodeOf(path, to)];
    if (old?.kind !== now?.kind) return false;
    return old?.kind !== 'field' || now?.kind !== 'field' || (old.type === now.type && old.format === now.format);
  });
}
