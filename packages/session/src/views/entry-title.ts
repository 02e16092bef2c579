import type { Wording } from '@formwright/messages';
import type { Pointer, RepeatNode } from '@formwright/model';
import { nodeOf, type State } from '../state/state.ts';

/** Returns the title of the entry with a number, from 0: 'Need 2'. */
export function entryTitle(repeat: RepeatNode, number: number, wording: Wording): string {
  return `${repeat.entryLabel || wording.entry} ${number + 1}`;
}

/** Returns the titles of all entries that a pointer goes through, outermost first: 'Domain 1', 'Need 2'. */
export function entryTitles(state: State, pointer: Pointer): readonly string[] {
  return [...pointer.matchAll(/\/(\d+)(?=\/|$)/g)].flatMap((match) => {
    const node = nodeOf(state, pointer.slice(0, match.index));
    return node?.kind === 'repeat' ? [entryTitle(node, Number(match[1]), state.wording)] : [];
  });
}
