import type { Path } from './answers.ts';
import type { FormModel } from './form-model.ts';
import { walk } from './walk.ts';

/** What stood at `to`, and all below it, stands at `from` now. */
export interface Rename {
  readonly from: Path;
  readonly to: Path;
}

/**
 * Renames can go round in a circle that grows, such as a page into a section of itself. No answer has stood in more
 * places.
 */
const mostPlaces = 50;

/**
 * Gives the paths at which drafts may hold what has this path now, itself first, then nearest first. A rename of what
 * stands around it counts as well, and so does a rename of a rename. `isTaken`: paths at which something else stands.
 */
export function placesOf(
  path: Path,
  renames: readonly Rename[],
  isTaken: (path: Path) => boolean = () => false,
): readonly Path[] {
  const places = new Set([path]);
  for (const place of places) {
    for (const { from, to } of renames) {
      if (places.size >= mostPlaces || (place !== from && !place.startsWith(`${from}/`))) continue;
      const earlier = `${to}${place.slice(from.length)}`;
      if (!isTaken(earlier)) places.add(earlier);
    }
  }
  return [...places];
}

/** Returns the paths that nodes have now, each by the paths at which older versions kept it. */
export function presentPlaces(paths: readonly Path[], renames: readonly Rename[]): ReadonlyMap<Path, Path> {
  const present = new Map<Path, Path>();
  if (renames.length > 0)
    for (const path of paths)
      for (const former of placesOf(path, renames).slice(1)) if (!present.has(former)) present.set(former, path);
  return present;
}

/** Gives the renames that a form declares (`x-renamedFrom`), in order of the form. */
export function renamesOf(model: FormModel): readonly Rename[] {
  const renames: Rename[] = [];
  walk(model.pages, (node) => {
    if (node.kind !== 'note') for (const to of node.renamedFrom ?? []) renames.push({ from: node.path, to });
  });
  return renames;
}
