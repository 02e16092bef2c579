import type { Path } from '../form/answers.ts';
import type { FormModel } from '../form/form-model.ts';
import type { Node } from '../form/nodes.ts';

/** Calls `visit` for each node, parents first, in the order of the definition. */
export function walk(nodes: readonly Node[], visit: (node: Node) => void): void {
  for (const node of nodes) {
    visit(node);
    if ('children' in node) walk(node.children, visit);
  }
}

/** Returns all nodes by path. */
export function nodesByPath(model: FormModel): ReadonlyMap<Path, Node> {
  const nodes = new Map<Path, Node>();
  walk(model.pages, (node) => nodes.set(node.path, node));
  return nodes;
}

/**
 * Returns the path of the node at a pointer: entry numbers become `*`. It needs no model, because the checker refuses
 * property names that are numbers.
 */
export function pathOf(pointer: string): Path {
  return pointer.replace(/\/(?:0|[1-9]\d*)(?=\/|$)/g, '/*');
}
