import type { CharSet, NFA } from 'refa';
import { commonLanguage, type Lengths } from './text-language.ts';

/**
 * Returns texts that match all of these patterns and have one of these lengths, at most `most` of them; none if none can
 * be found. They are of the shortest length that is possible.
 */
export function textsMatching(patterns: readonly string[], lengths: Lengths, most: number): readonly string[] {
  const language = commonLanguage(['\\S', ...patterns]);
  const path = language && shortestPath(language, lengths);
  if (!path) return [];
  const text = (n: number): string => path.map((characters, at) => characterIn(characters, n + at)).join('');
  return [...new Set(Array.from({ length: most }, (_, n) => text(n)))];
}

type Step = { readonly before: Step | undefined; readonly node: NFA.ReadonlyNode; readonly characters?: CharSet };

/** How much longer than the least length a text may be. Patterns that people write do not need more. */
const room = 50;

/** Returns the characters that each place of a text may have, by following the states that each length reaches. */
function shortestPath(nfa: NFA, { minLength, maxLength }: Lengths): readonly CharSet[] | undefined {
  let reached: readonly Step[] = [{ before: undefined, node: nfa.initial }];
  for (let length = 0; length <= Math.min(maxLength, minLength + room); length++) {
    const last = length < minLength ? undefined : reached.find(({ node }) => nfa.finals.has(node as NFA.Node));
    if (last) return pathTo(last);
    const next = new Map<NFA.ReadonlyNode, Step>();
    for (const before of reached)
      for (const [node, characters] of before.node.out)
        if (!next.has(node)) next.set(node, { before, node, characters });
    reached = [...next.values()];
  }
  return undefined;
}

function pathTo({ before, characters }: Step): readonly CharSet[] {
  return before && characters ? [...pathTo(before), characters] : [];
}

const usual = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!-', (one) =>
  one.charCodeAt(0),
);

/** Returns one of these characters, rather one that is usual in a text. */
function characterIn(characters: CharSet, n: number): string {
  const fitting = usual.filter((one) => characters.has(one));
  return String.fromCodePoint(fitting[n % fitting.length] ?? characters.ranges[0]?.min ?? 0x20);
}
