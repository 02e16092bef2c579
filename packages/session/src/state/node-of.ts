import { type Node, type Path, pathOf, type Pointer } from '@formwright/model';

/**
 * Returns the node of an answer, or of a page or section; undefined for what the form does not have, and for a mere
 * entry.
 */
export function nodeOf({ nodes }: { readonly nodes: ReadonlyMap<Path, Node> }, pointer: Pointer): Node | undefined {
  // A path is no pointer: nothing may be answered at `*`.
  return pointer.includes('*') ? undefined : (nodes.get(pointer) ?? nodes.get(pathOf(pointer)));
}
