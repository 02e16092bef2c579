import type { Wording } from '@formwright/messages';
import type { Pointer, RepeatNode } from '@formwright/model';
import { nodeOf, type State } from '../state/state.ts';

/** Returns the title of the entry with a number, from 0: 'Need 2'. */
export function entryTitle(repeat: RepeatNode, number: number, wording: Wording): string {
  return `${repeat.entryLabel || wording.entry} ${number + 1}`;
}

/** Returns the titles of all entries and rows that a pointer goes through, outermost first: 'Domain 1', 'Eating'. */
export function entryTitles(state: State, pointer: Pointer): readonly string[] {
  return [...pointer.matchAll(/\/([^/]+)(?=\/|$)/g)].flatMap(({ index, 1: name = '' }) => {
    const around = nodeOf(state, pointer.slice(0, index));
    if (around?.kind === 'repeat') return [entryTitle(around, Number(name), state.wording)];
    const row = around?.kind === 'section' && around.rows && nodeOf(state, `${pointer.slice(0, index)}/${name}`);
    return row && row.kind === 'section' ? [row.label] : [];
  });
}
