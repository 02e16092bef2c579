import type { Compiled } from '@formwright/generator';
import { isTaken, nodesByPath, placesOf, renamesOf, type Node, type Path } from '@formwright/model';
import { pairValues } from './pair-values.ts';

/** A node that is in both versions. */
export interface Pair {
  readonly old: Node;
  readonly now: Node;
}

/** Which nodes of the older and the newer version correspond. */
export interface Pairing {
  /** In order of the newer version. */
  readonly pairs: readonly Pair[];
  /** Only in the older version, or only in the newer; in order. */
  readonly removed: readonly Node[];
  readonly added: readonly Node[];
  /** The newer paths of working values that are in both versions, by their older paths. */
  readonly values: ReadonlyMap<Path, Path>;
  /** Returns the newer path for an older one, at any depth; the same path if it has no pair. */
  pathNow(old: Path): Path;
}

/**
 * Pairs the nodes of two versions, by `x-renamedFrom` or else by path. Two nodes whose kinds hold different things are
 * not a pair.
 */
export function pairNodes(older: Compiled, newer: Compiled): Pairing {
  const [before, after] = [nodesByPath(older.model), nodesByPath(newer.model)];
  const renames = renamesOf(newer.model);
  const taken = new Set<Path>();
  const pairs: Pair[] = [];
  const added: Node[] = [];
  for (const now of after.values()) {
    const place = placesOf(now.path, renames, (path) => isTaken(after, now.path, path)).find((path) => {
      const old = before.get(path);
      return old && !taken.has(path) && isAlike(old, now);
    });
    const old = place === undefined ? undefined : before.get(place);
    if (old) {
      taken.add(old.path);
      pairs.push({ old, now });
    } else added.push(now);
  }
  const paths = new Map(pairs.map(({ old, now }) => [old.path, now.path]));
  const pathOfNode = (old: Path): Path => {
    for (let at = old; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const now = paths.get(at);
      if (now !== undefined) return `${now}${old.slice(at.length)}`;
    }
    return old;
  };
  const values = pairValues({ older, newer }, pathOfNode);
  return {
    pairs,
    values,
    added,
    removed: [...before.values()].filter(({ path }) => !taken.has(path)),
    pathNow: (old) => values.get(old) ?? pathOfNode(old),
  };
}

/** A page may become a section, and a section a page, because both hold the same. */
function isAlike(old: Node, now: Node): boolean {
  return holding(old) === holding(now);
}

function holding({ kind }: Node): string {
  return kind === 'page' || kind === 'section' ? 'object' : kind;
}
