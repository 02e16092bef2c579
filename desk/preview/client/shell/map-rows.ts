import type { Path } from '@formwright/model';
import type { FormMap, MapArrow, MapNode } from '@formwright/preview';

/** A line of the map. */
export interface MapRow {
  readonly node: MapNode;
  /** For a page: whether its contents are shown. */
  readonly open?: boolean;
  /** For a page: how many fields it has. */
  readonly fields?: number;
}

/** Arrows from one row to others, drawn in one lane beside the rows. */
export interface MapTrunk {
  readonly from: number;
  readonly to: readonly { readonly row: number; readonly arrows: readonly MapArrow[] }[];
  /** From 0, which is nearest to the rows. */
  readonly lane: number;
}

const pageOf = (path: Path): string => path.split('/', 2)[1] ?? '';

/** Returns the rows to show: every page and the contents of the open ones or, in a search, the matching nodes. */
export function mapRows({ nodes }: FormMap, opened: ReadonlySet<string>, search: string): readonly MapRow[] {
  const words = search.trim().toLowerCase();
  const fieldsOf = (page: MapNode): number =>
    nodes.filter(({ kind, path }) => kind === 'field' && path.startsWith(`${page.path}/`)).length;
  const rowOf = (node: MapNode, open: boolean): MapRow =>
    node.kind === 'page' ? { node, open, fields: fieldsOf(node) } : { node };
  if (words === '')
    return nodes
      .filter((node) => node.kind === 'page' || node.depth === 0 || opened.has(pageOf(node.path)))
      .map((node) => rowOf(node, opened.has(pageOf(node.path))));
  const found = nodes.filter(
    ({ label, path }) => label.toLowerCase().includes(words) || path.toLowerCase().includes(words),
  );
  const pages = new Set(found.map(({ path }) => pageOf(path)));
  return nodes
    .filter((node) => (node.kind === 'page' ? pages.has(pageOf(node.path)) : found.includes(node)))
    .map((node) => rowOf(node, true));
}

/** Returns the arrows between rows. A node without a row is represented by the nearest one around it that has a row. */
export function mapTrunks({ arrows }: FormMap, rows: readonly MapRow[]): readonly MapTrunk[] {
  const places = new Map(rows.map(({ node }, index) => [node.path, index]));
  const place = (path: Path): number | undefined => {
    for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const row = places.get(at);
      if (row !== undefined) return row;
    }
    return undefined;
  };
  const trunks = new Map<number, Map<number, MapArrow[]>>();
  for (const arrow of arrows) {
    const [from, to] = [place(arrow.from), place(arrow.to)];
    if (
      from === undefined ||
      to === undefined ||
      from === to ||
      isWithin(rows[from], arrow.to) ||
      isWithin(rows[to], arrow.from)
    )
      continue;
    const targets = trunks.get(from) ?? new Map<number, MapArrow[]>();
    trunks.set(from, targets.set(to, [...(targets.get(to) ?? []), arrow]));
  }
  return inLanes(
    [...trunks].map(([from, targets]) => ({ from, to: [...targets].map(([row, all]) => ({ row, arrows: all })) })),
  );
}

/** Returns true if an arrow would only lead from a page to its own contents. */
function isWithin(around: MapRow | undefined, path: Path): boolean {
  return around !== undefined && path.startsWith(`${around.node.path}/`);
}

/** Assigns lanes: short trunks are nearest to the rows, and two that pass the same row never share a lane. */
function inLanes(trunks: readonly Omit<MapTrunk, 'lane'>[]): readonly MapTrunk[] {
  const lanes: (readonly [number, number])[][] = [];
  const spanOf = ({ from, to }: Omit<MapTrunk, 'lane'>): readonly [number, number] => {
    const ends = [from, ...to.map(({ row }) => row)];
    return [Math.min(...ends), Math.max(...ends)];
  };
  return trunks
    .map((trunk) => ({ trunk, span: spanOf(trunk) }))
    .toSorted((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))
    .map(({ trunk, span }) => {
      const free = lanes.findIndex((taken) => taken.every(([start, end]) => end < span[0] || start > span[1]));
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = [...(lanes[lane] ?? []), span];
      return { ...trunk, lane };
    });
}
