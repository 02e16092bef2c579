import type { Path } from '@formwright/model';
import type { FormMap, MapArrow, MapNode } from '@formwright/preview';

/** Why one node reads another, as 'B … A'. */
export const because: Readonly<Record<MapArrow['why'], string>> = {
  shown: 'is shown by',
  mandatory: 'is mandatory by',
  editable: 'can be changed by',
  options: 'has options by',
  calculated: 'is calculated from',
  rule: 'is checked against',
  advice: 'has advice by',
};

/** What a node has to do with others. */
export interface Relations {
  /** What it reads, and why. */
  readonly reads: readonly Relation[];
  /** What reads it, and why. */
  readonly readBy: readonly Relation[];
}

export interface Relation {
  readonly node: MapNode;
  readonly whys: readonly MapArrow['why'][];
}

/** Gives what a node reads and what reads it; of a page, what is on it and stands outside. */
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
