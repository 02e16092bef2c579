import type { DefinitionNode } from '../../1-read/definition.ts';

/**
 * Finds the node that the FIELD of a condition names. `/page/name` begins at the root (a repeat's entries need no `*`);
 * a bare name is looked up among the children of `from` (the path of the object around it), then further out.
 * Undefined: no such node.
 */
export function resolveNode(root: DefinitionNode, from: string, name: string): DefinitionNode | undefined {
  if (name.startsWith('/')) return nodeAtPath(root, name);
  for (let at = from; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = answerNamed(nodeAtPath(root, at), name);
    if (found || at === '') return found;
  }
}

/**
 * Where a name is looked up: in the object at `from`, then further out. `standing`: within a `where`, the object around
 * the whole condition.
 */
export interface NameScope {
  readonly root: DefinitionNode;
  readonly from: string;
  readonly standing?: string | undefined;
}

const own = '@this/';

/** Splits a name: `@this/name` is looked up where the whole condition is, whatever `where` contains it. */
export function lookUp(
  { from, standing = from }: Pick<NameScope, 'from' | 'standing'>,
  name: string,
): { readonly name: string; readonly from: string; readonly isOwn: boolean } {
  const isOwn = name.startsWith(own);
  return { name: isOwn ? name.slice(own.length) : name, from: isOwn ? standing : from, isOwn };
}

/** Finds the node that a name means in a scope. */
export function nodeNamed(scope: NameScope, name: string): DefinitionNode | undefined {
  const meant = lookUp(scope, name);
  return meant.isOwn && meant.name.startsWith('/') ? undefined : resolveNode(scope.root, meant.from, meant.name);
}

/** Finds a node by its path. The steps `*` may be omitted. */
export function nodeAtPath(root: DefinitionNode, path: string): DefinitionNode | undefined {
  let node: DefinitionNode | undefined = root;
  for (const name of path.split('/').slice(1)) {
    if (name !== '*') node = node && childrenOf(node).get(name);
  }
  return node;
}

/** Returns whether a node is a section of rows, of each of which the same is asked. */
export function hasRows(node: DefinitionNode | undefined): boolean {
  return node?.kind === 'section' && node.keywords.has('x-rows');
}

/** Returns the rows of a section of which something is asked: all but the totals. */
export function rowsOf(node: DefinitionNode | undefined): readonly DefinitionNode[] {
  return node && hasRows(node) ? node.children.filter(({ isTotal }) => !isTotal) : [];
}

/** Returns the nodes of all rows that a path from the root means if it leaves the row out: `/page/outcomes/hours`. */
export function nodesOfRows(root: DefinitionNode, path: string): readonly DefinitionNode[] {
  let nodes: readonly DefinitionNode[] = [root];
  for (const name of path.split('/').slice(1))
    nodes = nodes.flatMap((node) => {
      const found = childrenOf(node).get(name);
      if (found) return [found];
      return rowsOf(node).flatMap((row) => childrenOf(row).get(name) ?? []);
    });
  return nodes;
}

const known = new WeakMap<DefinitionNode, ReadonlyMap<string, DefinitionNode>>();

/** Cached, because each name is looked up many times, and a page may have thousands. */
function childrenOf(node: DefinitionNode): ReadonlyMap<string, DefinitionNode> {
  const before = known.get(node);
  if (before) return before;
  const children = new Map(node.children.map((child) => [child.name, child]));
  known.set(node, children);
  return children;
}

function answerNamed(node: DefinitionNode | undefined, name: string): DefinitionNode | undefined {
  const child = node && childrenOf(node).get(name);
  return child?.kind === 'note' ? undefined : child;
}

/** Returns the path of the object that contains a node's own keywords: the one above it. */
export function containerOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Returns the paths of the repeats around this path, outermost first. */
export function repeatsAround(path: string): readonly string[] {
  const repeats: string[] = [];
  for (let at = path.indexOf('/*'); at >= 0; at = path.indexOf('/*', at + 2)) repeats.push(path.slice(0, at));
  return repeats;
}
