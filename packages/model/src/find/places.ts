import type { Path } from '../form/answers.ts';
import type { FormModel } from '../form/form-model.ts';
import type { Node } from '../form/nodes.ts';
import { walk } from './walk.ts';

/** A rename by `x-renamedFrom`: what used to be at `to`, with everything below it, is now at `from`. */
export interface Rename {
  readonly from: Path;
  readonly to: Path;
}

/**
 * Renames can form a loop that grows, such as a page renamed into a section of itself. No real answer has had more
 * places than this.
 */
const mostPlaces = 50;

/**
 * Returns the paths at which drafts may hold the answer that is now at `path`: first `path` itself, then its former
 * places, most recent first. Renames of the nodes around it count, and so do renames of renames. `isTaken` returns true
 * for paths that something else uses.
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

/**
 * Returns whether another path than a node's own cannot be a former place of it, because something in the form has its
 * answers there now. A section has none itself: what is asked in it may have been one answer in its place.
 */
export function isTaken(nodes: ReadonlyMap<Path, Node>, path: Path, other: Path): boolean {
  return other !== path && weight(nodes.get(other)) >= weight(nodes.get(path));
}

/** A note and what is not there hold no answers, a section those of others, a question its own. */
function weight(node: Node | undefined): number {
  if (!node || node.kind === 'note') return 0;
  return node.kind === 'field' || node.kind === 'repeat' ? 2 : 1;
}

/** Returns a map from former paths to the present paths of nodes. */
export function presentPlaces(paths: readonly Path[], renames: readonly Rename[]): ReadonlyMap<Path, Path> {
  const present = new Map<Path, Path>();
  if (renames.length > 0)
    for (const path of paths)
      for (const former of placesOf(path, renames).slice(1)) if (!present.has(former)) present.set(former, path);
  return present;
}

/** Returns the renames that a form declares with `x-renamedFrom`, in form order. */
export function renamesOf(model: FormModel): readonly Rename[] {
  const renames: Rename[] = [];
  walk(model.pages, (node) => {
    if (node.kind !== 'note') for (const to of node.renamedFrom ?? []) renames.push({ from: node.path, to });
  });
  return renames;
}
