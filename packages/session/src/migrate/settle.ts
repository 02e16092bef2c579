import type { Node, Pointer, RepeatNode } from '@formwright/model';
import { isObject } from '@formwright/runtime';
import type { Leaf, Migration, Scope } from './migration.ts';
import { cut, cutAll, isWithinEntry, joinAll, type Piece, withValue } from './piece.ts';
import { settleLeaf, type Settling } from './settle-leaf.ts';
import { sweep } from './sweep.ts';

/** Returns a piece in which every answer is where the form now asks for it. What has no place is kept aside. */
export function settle(scope: Scope, piece: Piece, migration: Migration): Piece {
  const aside = piece.aside ?? [];
  const settling: Settling = {
    // What was kept aside in entries moves with their repeat.
    now: { ...piece, aside: aside.filter(isWithinEntry) },
    aside: aside.filter((one) => !isWithinEntry(one)),
    placed: new Map(),
    outranked: new Set(),
  };
  const leaves = leavesIn(scope.nodes);
  for (const leaf of leaves) settleLeaf(leaf, { scope, settling, migration });
  const { rest, strangers } = sweep(scope.nodes, settling.now);
  const kept = [...settling.aside, ...strangers].map((one) =>
    one.left === undefined && settling.outranked.has(one.pointer) && !isObject(one.value)
      ? { ...one, older: true as const }
      : one,
  );
  const swept: Piece = { ...rest, aside: [...kept, ...(rest.aside ?? [])] };
  const value = [...settling.placed].reduce((filled, [at, moved]) => withValue(filled, at, moved.value), swept.value);
  const placed = { ...joinAll(swept, [...settling.placed]), value };
  return leaves.reduce(
    (filled, leaf) =>
      leaf.kind === 'repeat'
        ? settleEntries(leaf, { at: leaf.path.slice(scope.base.length), piece: filled, migration })
        : filled,
    placed,
  );
}

/** Returns the fields and repeats, without those in entries. */
function leavesIn(nodes: readonly Node[]): readonly Leaf[] {
  return nodes.flatMap((node) =>
    node.kind === 'field' || node.kind === 'repeat' ? [node] : node.kind === 'note' ? [] : leavesIn(node.children),
  );
}

/** Settles each entry of a repeat by itself: an answer in an entry stays in that entry. */
function settleEntries(
  repeat: RepeatNode,
  { at, piece, migration }: { readonly at: Pointer; readonly piece: Piece; readonly migration: Migration },
): Piece {
  const { taken, rest } = cut(piece, at);
  if (!Array.isArray(taken.value) || taken.value.length === 0) return piece;
  const inner: Scope = { nodes: repeat.children, base: `${repeat.path}/*` };
  const inEntries = cutAll(
    taken,
    taken.value.map((_, n) => `/${n}`),
  );
  const entries = inEntries.taken.map((entry) => settle(inner, entry, migration));
  const whole = joinAll(
    inEntries.rest,
    entries.map((entry, n) => [`/${n}`, entry]),
  );
  return {
    ...joinAll(rest, [[at, whole]]),
    value: withValue(
      rest.value,
      at,
      entries.map(({ value }) => value),
    ),
  };
}
