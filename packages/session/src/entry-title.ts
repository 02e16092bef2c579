import type { Wording } from '@formwright/messages';
import { type FormModel, nodeAt, type Pointer, type RepeatNode } from '@formwright/model';

/** Gives what the entry of that number, from 0, is called: 'Need 2'. */
export function entryTitle(repeat: RepeatNode, number: number, wording: Wording): string {
  return `${repeat.entryLabel || wording.entry} ${number + 1}`;
}

/** Gives the titles of all entries that a pointer goes through, outermost first: 'Domain 1', 'Need 2'. */
export function entryTitles(model: FormModel, pointer: Pointer, wording: Wording): readonly string[] {
  return [...pointer.matchAll(/\/(\d+)(?=\/|$)/g)].flatMap((match) => {
    const node = nodeAt(model, pointer.slice(0, match.index));
    return node?.kind === 'repeat' ? [entryTitle(node, Number(match[1]), wording)] : [];
  });
}
