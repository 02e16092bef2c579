import type { Node, Pointer } from '@formwright/model';
import { isAnswered, isObject } from '@formwright/runtime';
import { fitting, isBlankKept } from './fit.ts';
import { cutAll, escapeName, partOf, type Piece, valueAt, withoutAll } from './piece.ts';

/**
 * Takes everything that the form has no place for out of a piece. Returns the rest, and each part that was taken out,
 * as large as possible.
 */
export function sweep(
  nodes: readonly Node[],
  piece: Piece,
): { readonly rest: Piece; readonly strangers: readonly Piece[] } {
  const places = strangersIn(nodes, '', piece);
  const { taken, rest } = cutAll(piece, places);
  return { rest: { ...rest, value: withoutAll(piece.value, places) ?? {} }, strangers: taken };
}

function strangersIn(nodes: readonly Node[], around: Pointer, piece: Piece): readonly Pointer[] {
  const object = valueAt(piece.value, around);
  if (!isObject(object)) return [];
  const known = new Map(nodes.map((node) => [node.name, node]));
  return Object.keys(object).flatMap((name) => {
    const at = `${around}/${escapeName(name)}`;
    const node = known.get(name);
    const value = object[name];
    if (!node || node.kind === 'note') return [at];
    if (node.kind === 'page' || node.kind === 'section')
      return value === null || value === undefined
        ? []
        : isObject(value)
          ? strangersIn(node.children, at, piece)
          : [at];
    if (!isAnswered(value)) return isBlankKept(node, value) ? [] : [at];
    return fitting(node, partOf(piece, at)) === undefined ? [at] : [];
  });
}
