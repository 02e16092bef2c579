import type { DefinitionNode, Keyword } from '../../1-read/definition.ts';
import type { NodeKind } from '../../language/keywords/keyword-record.ts';

/** A keyword as written on a node. */
export interface KeywordUse {
  readonly node: DefinitionNode;
  /** `entry` for keywords of a repeat's `items`. */
  readonly kind: NodeKind;
  readonly keyword: Keyword;
}
