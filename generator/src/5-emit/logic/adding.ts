import type { Path } from '@formwright/model';
import { js, type Code } from '../code.ts';
import { spotOf, when, type Line } from './lines.ts';

/** A node that is added to one of the evaluation's sets while a condition is true; undefined: always. */
export interface Telling {
  readonly path: Path;
  readonly condition: Code | undefined;
}

/**
 * Writes what is added to a set: outside repeats all nodes of one condition at once, within a repeat each in its loop.
 */
export function addingLines(set: Code, tellings: readonly Telling[]): readonly Line[] {
  const lines: Line[] = [];
  const together = new Map<string, { condition: Code | undefined; pointers: Path[] }>();
  for (const { path, condition } of tellings) {
    const { repeat, pointer } = spotOf(path);
    if (repeat !== undefined) {
      lines.push({ repeat, code: when(condition, js`${set}.add(${pointer})`) });
      continue;
    }
    const key = condition?.code ?? '';
    const those = together.get(key) ?? { condition, pointers: [] };
    those.pointers.push(path);
    together.set(key, those);
  }
  const atRoot = [...together.values()].map(({ condition, pointers }): Line => {
    const add = pointers.length === 1 ? js`${set}.add(${pointers[0]})` : js`addAll(${set}, ${pointers})`;
    return { repeat: undefined, code: when(condition, add) };
  });
  return [...atRoot, ...lines];
}
