import type { DefinitionNode } from '../../1-read/definition.ts';
import type { KeywordUse } from './keyword-use.ts';

/** Returns a node and all nodes below it, parents first. */
export function walkNodes(root: DefinitionNode): readonly DefinitionNode[] {
  const nodes: DefinitionNode[] = [];
  const visit = (node: DefinitionNode): void => {
    nodes.push(node);
    node.children.forEach(visit);
  };
  visit(root);
  return nodes;
}

/**
 * Returns every keyword of these nodes. Keywords of a repeat's entry have the kind `entry`. The calculation of a working
 * value is written as that of a field.
 */
export function keywordUses(nodes: readonly DefinitionNode[]): readonly KeywordUse[] {
  return nodes.flatMap((node) => [
    ...Array.from(node.keywords.values(), (keyword) => ({
      node,
      kind: node.kind === 'value' ? ('field' as const) : node.kind,
      keyword,
    })),
    ...Array.from(node.entry?.values() ?? [], (keyword) => ({ node, kind: 'entry' as const, keyword })),
  ]);
}
