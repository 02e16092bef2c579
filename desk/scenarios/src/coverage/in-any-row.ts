import { rowlessPaths, type FormModel, type Path } from '@formwright/model';
import { placeOfCondition } from './conditions.ts';
import type { Point } from './coverage.ts';

/**
 * Returns points of which each is covered by any row: what is asked of all rows is written once, so it is enough to show
 * it of one. The same points of other rows are its `elsewhere`.
 */
export function inAnyRow(points: readonly Point[], model: FormModel): readonly Point[] {
  const rowless = rowlessPaths(model);
  const groups = new Map<string, Point[]>();
  for (const point of points) {
    const key = keyOf(point, rowless.get(point.path) ?? point.path);
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  return [...groups.values()].map(([first, ...elsewhere]) =>
    elsewhere.length === 0 ? (first as Point) : ({ ...first, elsewhere } as Point),
  );
}

/** What two rows have in common is written in the same place. */
function keyOf(point: Point, path: Path): string {
  if (point.kind === 'page') return JSON.stringify([point.kind, path]);
  if (point.kind === 'option') return JSON.stringify([point.kind, path, point.value]);
  const { owner, detail, holds, atom } = point;
  const { file, offset } = placeOfCondition(atom) ?? {};
  return JSON.stringify([point.kind, path, owner, detail, holds, file, offset]);
}
