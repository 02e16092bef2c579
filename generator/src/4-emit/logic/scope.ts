import type { Path } from '@formwright/model';
import type { Code } from '../code.ts';

/** The entries that a piece of generated code stands in: for each repeat, the expression of its entry, outermost first. */
export type Scope = readonly { readonly repeat: Path; readonly entry: Code }[];

/** Gives the expression of the entry of a repeat: the innermost around, so that a quantifier's own comes before. */
export function entryIn(scope: Scope, repeat: Path): Code | undefined {
  return scope.findLast((one) => one.repeat === repeat)?.entry;
}
