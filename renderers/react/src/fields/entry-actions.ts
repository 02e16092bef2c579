import type { Wording } from '@formwright/messages';
import type { RepeatView } from '@formwright/session';

/** What a person can do to an entry. */
export type EntryAction = 'up' | 'down' | 'remove';

/** Gives what can be done to the entry of that number (from 0), in the order of the buttons. */
export function allowedActions({ entries, canMove, canRemove }: RepeatView, index: number): readonly EntryAction[] {
  const actions: readonly (EntryAction | false)[] = [
    canMove && index > 0 && 'up',
    canMove && index < entries.length - 1 && 'down',
    canRemove && 'remove',
  ];
  return actions.filter((action) => action !== false);
}

/** Gives the words of an action's button. */
export const ACTION_WORDS: { readonly [action in EntryAction]: (wording: Wording, title: string) => string } = {
  up: (wording, title) => wording.moveUp(title),
  down: (wording, title) => wording.moveDown(title),
  remove: (wording, title) => wording.removeEntry(title),
};
