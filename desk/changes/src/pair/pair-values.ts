import type { Compiled } from '@formwright/generator';
import type { Path } from '@formwright/model';
import { withPaths } from './normal-condition.ts';

/** Two versions of a form's logic and working values. */
interface Versions {
  readonly older: Pick<Compiled, 'logic' | 'values'>;
  readonly newer: Pick<Compiled, 'logic' | 'values'>;
}

/**
 * Returns the newer paths of working values by their older ones. One that has another name is recognised by its
 * calculation.
 */
export function pairValues({ older, newer }: Versions, pathNow: (path: Path) => Path): ReadonlyMap<Path, Path> {
  const paths = new Set(newer.values.map(({ path }) => path));
  const moved = new Map(older.values.map(({ path }) => [path, pathNow(path)]));
  const kept = new Map([...moved].filter(([, now]) => paths.has(now)));
  const taken = new Set(kept.values());
  for (const [old, place] of moved) {
    if (kept.has(old)) continue;
    const calculation = older.logic.calculated.get(old);
    const same = newer.values.find(
      ({ path }) =>
        !taken.has(path) &&
        around(path) === around(place) &&
        calculation !== undefined &&
        isSame(withPaths(calculation, pathNow), newer.logic.calculated.get(path)),
    );
    if (same) taken.add(kept.set(old, same.path).get(old) as Path);
  }
  return kept;
}

function around(path: Path): Path {
  return path.slice(0, path.lastIndexOf('/'));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
