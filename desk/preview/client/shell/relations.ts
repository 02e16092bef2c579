import type { Path } from '@formwright/model';
import type { FormMap, MapArrow, MapNode } from '@formwright/preview';

/** Why one node depends on another, to go between the two: 'B … A'. */
export const because: Readonly<Record<MapArrow['why'], string>> = {
  shown: 'is shown depending on',
  mandatory: 'is mandatory depending on',
  editable: 'can be changed depending on',
  options: 'has options depending on',
  calculated: 'is calculated from',
  start: 'starts with a value from',
  rule: 'is checked against',
  advice: 'has advice depending on',
};

/** How a node relates to others. */
export interface Relations {
  /** The nodes that it depends on, and why. */
  readonly reads: readonly Relation[];
  /** The nodes that depend on it, and why. */
  readonly readBy: readonly Relation[];
}

/** A related node, and the reasons for the relation. */
export interface Relation {
  readonly node: MapNode;
  readonly whys: readonly MapArrow['why'][];
}

/** Returns what a node depends on and what depends on it; for a page, only relations that cross its edge. */
export function relationsOf({ nodes, arrows }: FormMap, path: Path): Relations {
  const isPage = !path.includes('/', 1);
  const within = (other: Path): boolean => other === path || (isPage && other.startsWith(`${path}/`));
  const collect = (here: 'from' | 'to', there: 'from' | 'to'): readonly Relation[] => {
    const found = new Map<Path, Set<MapArrow['why']>>();
    for (const arrow of arrows) {
      if (!within(arrow[here]) || within(arrow[there])) continue;
      found.set(arrow[there], (found.get(arrow[there]) ?? new Set()).add(arrow.why));
    }
    return nodes.flatMap((node) => {
      const whys = found.get(node.path);
      return whys ? [{ node, whys: [...whys] }] : [];
    });
  };
  return { reads: collect('to', 'from'), readBy: collect('from', 'to') };
}
