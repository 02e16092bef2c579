import { tableWords } from '@formwright/messages/tables';
import type { Pointer } from '@formwright/model';
import type { EntryCopy } from '../draft/saved-draft.ts';
import { pointerNow, type StablePointer } from '../draft/stable-pointer.ts';
import type { State } from '../state/state.ts';
import type { Removal } from '../views/views.ts';

/** The entry that was removed last, with what is needed to restore it. */
export interface Removed {
  readonly repeat: StablePointer;
  readonly number: number;
  readonly id: string;
  readonly copy: EntryCopy;
  /** Its former title. */
  readonly title: string;
}

/** Returns which entry of a repeat was removed last, and the button that restores it. */
export function removal({ removed, draft, wording }: State, repeat: Pointer): Removal | undefined {
  if (!removed || pointerNow(draft, removed.repeat) !== repeat) return undefined;
  const words = tableWords[wording.language];
  return { message: words.removed(removed.title), label: words.undo };
}
