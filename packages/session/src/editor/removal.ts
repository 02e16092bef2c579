import { tableWords } from '@formwright/messages/tables';
import type { Pointer, RepeatNode } from '@formwright/model';
import type { EntryCopy } from '../draft/saved-draft.ts';
import { pointerNow, type StablePointer } from '../draft/stable-pointer.ts';
import { nodeOf, type State } from '../state/state.ts';
import type { Removal } from '../views/views.ts';
import { rowTitle } from './row-title.ts';

/** The entry that was removed last, with what is needed to restore it. */
export interface Removed {
  readonly repeat: StablePointer;
  readonly number: number;
  readonly id: string;
  readonly copy: EntryCopy;
}

/** Returns which entry of a repeat was removed last, and the button that restores it. */
export function removal(state: State, repeat: Pointer): Removal | undefined {
  const { removed, draft, wording } = state;
  if (!removed || pointerNow(draft, removed.repeat) !== repeat) return undefined;
  const words = tableWords[wording.language];
  const { number, copy } = removed;
  const title = rowTitle(state, nodeOf(state, repeat) as RepeatNode, { number, value: copy.value });
  return { message: words.removed(title), label: words.undo };
}
