import { rowlessPaths, type FormModel } from '@formwright/model';
import type { Suspicion } from './suspicion.ts';

/**
 * Returns the suspicions that are about the same place in the text as each one: what is asked of all rows is wrong only
 * if it is wrong of every row.
 */
export function inEveryRow(
  suspicions: readonly Suspicion[],
  model: FormModel,
): (suspicion: Suspicion) => readonly Suspicion[] {
  const rowless = rowlessPaths(model);
  const keyOf = ({ code, place: { file, offset }, part: { path } }: Suspicion): string => {
    const node = path.replace(/\/\*$/, '');
    return JSON.stringify([code, file, offset, `${rowless.get(node) ?? node}${path.slice(node.length)}`]);
  };
  const groups = new Map<string, Suspicion[]>();
  for (const one of suspicions) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return (suspicion) => groups.get(keyOf(suspicion)) ?? [suspicion];
}
