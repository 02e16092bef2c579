import type { Path } from '@formwright/model';
import type { Code } from '../code.ts';

/** The entries around a piece of generated code: for each repeat, the expression of its entry, outermost first. */
export type Scope = readonly { readonly repeat: Path; readonly entry: Code }[];

/**
 * Returns the entries around the whole condition, without those that a `where` is about: a condition's own come first.
 */
export function ownEntries(scope: Scope): Scope {
  return scope.filter(({ repeat }, n) => scope.findIndex((one) => one.repeat === repeat) === n);
}

/**
 * Returns the expression of the entry of a repeat: the innermost around, so that a quantifier's own entry takes
 * precedence.
 */
export function entryIn(scope: Scope, repeat: Path): Code | undefined {
  return scope.findLast((one) => one.repeat === repeat)?.entry;
}
