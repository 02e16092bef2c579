import { referencesOf, type Condition } from '@formwright/generator';
import { nodeAt } from '@formwright/model';
import { compareConditions, openReasoner, type Reasoner } from '@formwright/reasoning';
import type { Reasoning } from './compare-meaning.ts';
import { isSteady } from './compare-values.ts';
import type { Version } from './comparison.ts';
import type { Pairing } from '../pair/pair-nodes.ts';

/**
 * Makes the reasoning over the newer version's answers. The solver is loaded with the first question; `close` releases
 * it.
 */
export function reasonAbout({
  older,
  newer,
  pairing,
}: {
  readonly older: Version;
  readonly newer: Version;
  readonly pairing: Pairing;
}): { readonly reasoning: Reasoning; close(): Promise<void> } {
  const reasoner: Reasoner = openReasoner(newer);
  const formerly = new Map(pairing.pairs.map(({ old, now }) => [now.path, old]));
  const steady = new Set(
    [...pairing.values].filter((value) => isSteady(value, { older, newer, pairing })).map(([, now]) => now),
  );
  /**
   * Everything that the older condition reads must still exist and be of the same kind. A working value must also be
   * calculated as before.
   */
  const isReadable = (condition: Condition): boolean =>
    [...referencesOf(condition).paths].every((path) => {
      if (steady.has(path)) return true;
      const [old, now] = [formerly.get(path), nodeAt(newer.model, path)];
      if (!old || !now || old.kind !== now.kind) return false;
      return old.kind !== 'field' || now.kind !== 'field' || (old.type === now.type && old.format === now.format);
    });
  return {
    reasoning: async (before, after, at) => {
      if (!isReadable(before)) return { result: 'unknown' };
      return compareConditions(
        { before: { condition: before, compiled: newer }, after: { condition: after, compiled: newer }, at },
        reasoner,
      );
    },
    close: async () => reasoner.close(),
  };
}
