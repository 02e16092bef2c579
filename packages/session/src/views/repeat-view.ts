import type { Pointer, RepeatNode } from '@formwright/model';
import { isEditable } from '@formwright/runtime';
import { entryIds } from '../draft/draft-edits.ts';
import { entryTitle } from './entry-title.ts';
import { shownWords } from '../screens/shown-issues.ts';
import type { State } from '../state/state.ts';
import type { RepeatView } from './views.ts';

/** Makes the view of one repeat. */
export function repeatView(state: State, node: RepeatNode, pointer: Pointer): RepeatView {
  const { draft, evaluation, wording } = state;
  const ids = entryIds(draft, pointer);
  const open = node.prefill?.edit !== 'locked' && isEditable(evaluation, pointer);
  return {
    node,
    pointer,
    entries: ids.map((id, n) => {
      const title = entryTitle(node, n, wording);
      return {
        id,
        pointer: `${pointer}/${n}`,
        title,
        actions: open
          ? [
              ...(n > 0 ? [{ action: 'up', label: wording.moveUp(title) } as const] : []),
              ...(n < ids.length - 1 ? [{ action: 'down', label: wording.moveDown(title) } as const] : []),
              { action: 'remove', label: wording.removeEntry(title) },
            ]
          : [],
        asked: state.asked === `${pointer}/${n}`,
        ...shownWords(state, `${pointer}/${n}`),
      };
    }),
    mandatory: evaluation.mandatory.has(pointer),
    canAdd: open && ids.length < (node.maxEntries ?? Infinity),
    canRemove: open && ids.length > 0,
    canMove: open && ids.length > 1,
    ...shownWords(state, pointer),
  };
}
