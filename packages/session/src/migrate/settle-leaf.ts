import type { Path, Pointer } from '@formwright/model';
import { isAnswered, isObject } from '@formwright/runtime';
import { sameJson } from '../json.ts';
import { fitting } from './fit.ts';
import type { Leaf, Migration, Scope } from './migration.ts';
import { cut, partOf, type Piece, valueAt } from './piece.ts';

/** A scope while its answers are moved. */
export interface Settling {
  /** The draft, without what was taken out. */
  now: Piece;
  /** What is kept aside, oldest first. */
  aside: readonly Piece[];
  /** What came from elsewhere, by its new place. It is put in after everything without a place was taken out. */
  readonly placed: Map<Pointer, Piece>;
  /** The former places of answers that moved. What was kept aside from these places was second. */
  readonly outranked: Set<Pointer>;
}

interface Work {
  readonly scope: Scope;
  readonly settling: Settling;
  readonly migration: Migration;
}

/** Finds the answer of one field or repeat, in its place or in the nearest place where it may have been. */
export function settleLeaf(leaf: Leaf, work: Work): void {
  const { scope, settling } = work;
  const at = leaf.path.slice(scope.base.length);
  const places = placesIn(leaf, work);
  places.some((from) => takeFromDraft(leaf, { from, at, work }) || takeFromAside(leaf, { from, at, work }));
  const piece = settling.placed.get(at) ?? partOf(settling.now, at);
  if (!isAnswered(piece.value) || fitting(leaf, piece) === undefined) return;
  for (const place of places) {
    settling.outranked.add(place);
    const there = valueAt(settling.now.value, place);
    // What is in a section now is not one answer that used to be in its place.
    if (place === at || !isAnswered(there) || isObject(there)) continue;
    const { taken, rest } = cut(settling.now, place);
    settling.now = rest;
    settling.aside = [...settling.aside, taken];
  }
  keepWhatFits(leaf, piece, { at, places, settling });
}

/** Returns where the answer of a leaf may be in its scope, its own place first. */
function placesIn({ path }: Leaf, { scope, migration }: Work): readonly Pointer[] {
  const depth = starsIn(scope.base);
  const paths = migration.placesOf(path).filter((place) => starsIn(place) === depth);
  return [...new Set(paths.map((place) => (depth > 0 ? place.slice(place.lastIndexOf('/*') + 2) : place)))];
}

function starsIn(path: Path): number {
  return path.split('/*').length - 1;
}

interface Looking {
  readonly from: Pointer;
  readonly at: Pointer;
  readonly work: Work;
}

function takeFromDraft(leaf: Leaf, { from, at, work: { scope, settling, migration } }: Looking): boolean {
  if (!isAnswered(valueAt(settling.now.value, from))) return false;
  if (fitting(leaf, partOf(settling.now, from)) === undefined) return false;
  if (from === at) return true;
  const { taken, rest } = cut(settling.now, from);
  settling.now = rest;
  settling.placed.set(at, taken);
  migration.moved(leaf.path, `${scope.base}${from}`);
  return true;
}

/** Searches what was kept aside, the latest first. What was second to another answer returns only to its own place. */
function takeFromAside(leaf: Leaf, { from, at, work: { scope, settling, migration } }: Looking): boolean {
  const within = (one: Piece): Pointer => from.slice(one.pointer.length);
  const found = settling.aside.findLast((one) => {
    if (
      one.left !== undefined ||
      (one.older && from !== at) ||
      (from !== one.pointer && !from.startsWith(`${one.pointer}/`))
    )
      return false;
    return isAnswered(valueAt(one.value, within(one))) && fitting(leaf, partOf(one, within(one))) !== undefined;
  });
  if (!found) return false;
  const { taken, rest } = cut(found, within(found));
  settling.aside = settling.aside.flatMap((one) => (one !== found ? [one] : rest.value === undefined ? [] : [rest]));
  settling.placed.set(at, taken);
  if (from !== at) migration.moved(leaf.path, `${scope.base}${from}`);
  return true;
}

/**
 * If some of the chosen options are gone, the others stay. The whole answer is kept aside, and returns when the options
 * do.
 */
function keepWhatFits(
  leaf: Leaf,
  piece: Piece,
  { at, places, settling }: { readonly at: Pointer; readonly places: readonly Pointer[]; readonly settling: Settling },
): void {
  const put = (value: unknown): void => {
    if (!settling.placed.has(at)) settling.now = cut(settling.now, at).rest;
    settling.placed.set(at, { ...piece, value });
  };
  const fits = fitting(leaf, piece);
  if (!sameJson(fits, piece.value)) {
    put(fits);
    // A value that another type can express loses nothing, because it can be converted back.
    if (Array.isArray(fits) && Array.isArray(piece.value))
      settling.aside = [...settling.aside, { pointer: at, value: piece.value, left: fits }];
    return;
  }
  const former = settling.aside.findLast(
    (one) => one.left !== undefined && places.includes(one.pointer) && sameJson(one.left, piece.value),
  );
  const more = former && fitting(leaf, { ...piece, value: former.value });
  if (!former || more === undefined || sameJson(more, piece.value)) return;
  put(more);
  const left = sameJson(more, former.value) ? [] : [{ ...former, left: more }];
  settling.aside = settling.aside.flatMap((one) => (one === former ? left : [one]));
}
