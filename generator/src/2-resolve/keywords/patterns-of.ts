import type { DefinitionNode, Place } from '../../1-read/definition.ts';
import { valueOf } from './value-of.ts';

/** An item of `x-patterns`. */
export interface WrittenPattern {
  readonly pattern: string;
  readonly message: string;
}

/** A pattern, and where it is written. */
export interface PlacedPattern {
  readonly pattern: string;
  readonly place: Place;
}

/** Returns the patterns that a text must match; undefined if there are none. */
export function patternsOf(node: DefinitionNode): readonly string[] | undefined {
  const one = valueOf<string>(node, 'pattern');
  const several = valueOf<readonly WrittenPattern[]>(node, 'x-patterns');
  return several?.map(({ pattern }) => pattern) ?? (one === undefined ? undefined : [one]);
}

/** Returns these patterns, each with its place. */
export function placedPatterns(node: DefinitionNode): readonly PlacedPattern[] {
  const keyword = node.keywords.get('x-patterns') ?? node.keywords.get('pattern');
  return (patternsOf(node) ?? []).flatMap((pattern, which) =>
    keyword
      ? [{ pattern, place: keyword.name === 'pattern' ? keyword.place : keyword.placeOf(`/${which}/pattern`) }]
      : [],
  );
}
