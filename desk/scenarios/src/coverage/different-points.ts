import type { Compiled } from '@formwright/generator';
import { rowlessPaths, type Path } from '@formwright/model';
import { placeOfCondition } from './conditions.ts';
import type { Point } from './coverage.ts';
import { toldApart } from './told-apart.ts';

/**
 * Returns points of which none shows the same as another. What is asked of all rows is written once, so it is enough to
 * show it of one; and so it is of options that the form does not tell apart. The others are a point's `elsewhere`.
 */
export function differentPoints(
  points: readonly Point[],
  compiled: Pick<Compiled, 'logic' | 'model'>,
): readonly Point[] {
  const rowless = rowlessPaths(compiled.model);
  const isToldApart = toldApart(compiled);
  const groups = new Map<string, Point[]>();
  for (const point of points) {
    const key = keyOf(point, { path: rowless.get(point.path) ?? point.path, isToldApart });
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  return [...groups.values()].map(([first, ...elsewhere]) =>
    elsewhere.length === 0 ? (first as Point) : ({ ...first, elsewhere } as Point),
  );
}

/** What two rows have in common is written in the same place. */
function keyOf(
  point: Point,
  { path, isToldApart }: { readonly path: Path; readonly isToldApart: ReturnType<typeof toldApart> },
): string {
  if (point.kind === 'page') return JSON.stringify([point.kind, path]);
  if (point.kind === 'option')
    return JSON.stringify([point.kind, path, ...(isToldApart(point.path, point.value) ? [point.value] : [])]);
  const { owner, detail, holds, atom } = point;
  const { file, offset } = placeOfCondition(atom) ?? {};
  return JSON.stringify([point.kind, path, owner, detail, holds, file, offset]);
}
