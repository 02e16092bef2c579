import type { DefinitionNode, Keyword } from '../../1-read/definition.ts';

/** A kind of node, or `entry`: what stands in the `items` of a repeat. */
export type Kind = DefinitionNode['kind'] | 'entry';

/** A keyword as it stands on a node. */
export interface KeywordUse {
  readonly node: DefinitionNode;
  /** `entry` for keywords of a repeat's `items`. */
  readonly kind: Kind;
  readonly keyword: Keyword;
}
