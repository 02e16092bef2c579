import type { Pointer } from '@formwright/model';
import { isVisible } from '@formwright/runtime';
import { pointerNow, type StablePointer } from '../draft/stable-pointer.ts';
import type { EntryCopy } from '../draft/saved-draft.ts';
import type { State } from '../state/state.ts';

/** An entry whose editor is open. The draft of the session has it as it is typed. */
export interface OpenEntry {
  readonly entry: StablePointer;
  /** Whether it is being added, or was there before. */
  readonly kind: 'new' | 'known';
  /** What Cancel restores. Of a new entry: how it began. */
  readonly before: EntryCopy;
  /** The issues that were shown when it was opened, which Cancel shows again in the entry. */
  readonly shownBefore: State['shown'];
  /** Whether it was open when the draft was read, so that nobody knows what was typed. */
  readonly reopened?: true;
  /** Whether the person is asked if they want to discard what they typed. */
  readonly asking: boolean;
  /** Whether the error summary of the editor is shown. */
  readonly summary: 'shown' | 'hidden';
}

/** Returns the open entries that still exist, with their pointers, outermost first. */
export function openNow({
  draft,
  open,
}: Pick<State, 'draft' | 'open'>): readonly (OpenEntry & { readonly pointer: Pointer })[] {
  return open.flatMap((one) => {
    const pointer = pointerNow(draft, one.entry);
    return pointer === undefined ? [] : [{ ...one, pointer }];
  });
}

/** Returns the innermost open entry, if it is visible. */
export function innermost(state: State): (OpenEntry & { readonly pointer: Pointer }) | undefined {
  const last = openNow(state).at(-1);
  return last && isVisible(state.evaluation, last.pointer) ? last : undefined;
}
