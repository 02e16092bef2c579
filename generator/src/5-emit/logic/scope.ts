import type { Path } from '@formwright/model';
import type { Code } from '../code.ts';

/**
 * The entries that a piece of generated code stands in: for each repeat, the expression of its entry, outermost first.
 */
export type Scope = readonly { readonly repeat: Path; readonly entry: Code }[];

/**
 * The entries that the whole condition stands in, without those that a `where` is about: a condition's own stand first.
 */
export function ownEntries(scope: Scope): Scope {
  return scope.filter(({ repeat }, n) => scope.findIndex((one) => one.repeat === repeat) === n);
}

/** Returns the expression of the entry of a repeat: the innermost around, so that a quantifier's own comes before. */
export function entryIn(scope: Scope, repeat: Path): Code | undefined {
  return scope.findLast((one) => one.repeat === repeat)?.entry;
}
