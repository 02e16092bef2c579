import type { DefinitionNode } from '../1-read/definition.ts';

/**
 * Finds the node that a FIELD of a condition names. `/page/name` is from the root (a repeat's entries need no mark); a bare
 * name is looked up among the children of `from` (path of the object it stands in), then outward. Undefined: no such node.
 */
export function resolveNode(root: DefinitionNode, from: string, name: string): DefinitionNode | undefined {
  if (name.startsWith('/')) return nodeAtPath(root, name);
  for (let at = from; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = nodeAtPath(root, at)?.children.find((child) => child.name === name && child.kind !== 'note');
    if (found || at === '') return found;
  }
}

/** Finds a node by its path; `*` steps may be left out. */
export function nodeAtPath(root: DefinitionNode, path: string): DefinitionNode | undefined {
  let node: DefinitionNode | undefined = root;
  for (const name of path.split('/').slice(1)) {
    if (name !== '*') node = node?.children.find((child) => child.name === name);
  }
  return node;
}

/** Gives the path of the object that a node's own keywords stand in: the one above it. */
export function containerOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Gives the paths of the repeats in whose entries something with this path stands, outermost first. */
export function repeatsAround(path: string): readonly string[] {
  const repeats: string[] = [];
  for (let at = path.indexOf('/*'); at >= 0; at = path.indexOf('/*', at + 2)) repeats.push(path.slice(0, at));
  return repeats;
}
