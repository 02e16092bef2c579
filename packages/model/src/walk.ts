import type { Path } from './answers.ts';
import type { FormModel } from './form-model.ts';
import type { Node } from './nodes.ts';

/** Calls `visit` for each node of the form, parents first, in order of the definition. */
export function walk(nodes: readonly Node[], visit: (node: Node) => void): void {
  for (const node of nodes) {
    visit(node);
    if ('children' in node) walk(node.children, visit);
  }
}

/** Gives every node by its path. */
export function nodesByPath(model: FormModel): ReadonlyMap<Path, Node> {
  const nodes = new Map<Path, Node>();
  walk(model.pages, (node) => nodes.set(node.path, node));
  return nodes;
}

/**
 * Turns a pointer to an answer into its node's path: entry numbers become `*`. Property names are never numbers (the
 * checker refuses them), so no model is needed.
 */
export function pathOf(pointer: string): Path {
  return pointer.replace(/\/(?:0|[1-9]\d*)(?=\/|$)/g, '/*');
}
