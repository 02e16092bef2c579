import type { DefinitionNode, Keyword } from '../../1-read/definition.ts';
import { nodeNamed } from './resolve-name.ts';
import type { Scope } from './scope.ts';

/** A place inside a keyword's value, and the scope of names there. */
export interface Site {
  readonly node: DefinitionNode;
  readonly keyword: Keyword;
  readonly pointer: string;
  readonly scope: Scope;
  /** The conditions of rows around it that are being read as part of another. */
  readonly reading?: readonly Keyword[];
}

/**
 * A name of a field or repeat as written. `over`: in a calculation, where a field of a repeat stands for all its
 * entries. `answer`: a field, but not a working value, which people never see.
 */
export interface NameUse extends Site {
  readonly name: string;
  readonly as: 'field' | 'repeat' | 'countable' | 'over' | 'answer';
  /** Undefined if no node with that name can be seen from there, and for `@entry`. */
  readonly means: DefinitionNode | undefined;
}

/** Looks up a name in its scope. */
export function nameUse(name: string, as: NameUse['as'], { node, keyword, pointer, scope }: Site): NameUse {
  return { node, keyword, pointer, scope, name, as, means: nodeNamed(scope, name) };
}

/** Returns the site of what a pointer names below another site. */
export function siteBelow({ node, keyword, pointer, scope, reading }: Site, below: string): Site {
  return { node, keyword, pointer: `${pointer}/${below}`, scope, ...(reading && { reading }) };
}
