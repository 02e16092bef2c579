import { moveKeys, movement, withOrder, type Reordering } from '../draft/draft-edits.ts';
import type { State } from '../state/state.ts';
import { replaceDraft } from './replace-draft.ts';

/** Changes the order of a repeat's entries. Shown issues and typed texts move with them. All listeners must be notified. */
export function reorder(
  state: State,
  { repeat, order, newId = state.newId }: Pick<Reordering, 'repeat' | 'order'> & Partial<Reordering>,
): void {
  const move = movement(repeat, order);
  state.asked = undefined;
  state.typed = moveKeys(state.typed, move);
  state.shown = new Map(
    [...state.shown.values()].flatMap((issue) => {
      const pointer = move(issue.pointer);
      return pointer === undefined ? [] : [[pointer, { ...issue, pointer }]];
    }),
  );
  replaceDraft(state, withOrder(state.draft, { repeat, order, newId }));
}
