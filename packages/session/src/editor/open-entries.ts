import type { Pointer } from '@formwright/model';
import { copyOf } from '../draft/entry-copy.ts';
import { entriesExist } from '../draft/draft-edits.ts';
import { newIds } from '../draft/entry-ids.ts';
import { readDraft } from '../draft/read-draft.ts';
import type { FocusTarget } from '../interaction/focus.ts';
import { isOnScreen, screenOf } from '../screens/screens.ts';
import { moveTo } from '../screens/turn.ts';
import { onEditor } from './on-editor.ts';
import { stablePointer } from '../draft/stable-pointer.ts';
import { replaceDraft } from '../actions/replace-draft.ts';
import { nodeOf, type State } from '../state/state.ts';
import { innermost, openNow, type OpenEntry } from './open-entry.ts';
import { reopened } from './stored-draft.ts';

/** Opens the editors that the draft was left with. */
export function reopen(state: State): void {
  if (!state.draft.editing) return;
  const isRepeat = (pointer: Pointer): boolean => nodeOf(state, pointer)?.kind === 'repeat';
  const { draft, open } = reopened(state.draft, isRepeat);
  const kept = reopened(state.saved, isRepeat);
  state.open = open;
  state.saved = readDraft(kept.draft, state.model);
  // In what was kept, another editor is open.
  if (!kept.open.every((one) => open.some(({ entry }) => entry === one.entry))) keepOpen(state);
  // Who stored the draft may have changed anything.
  replaceDraft(state, readDraft(draft, state.model));
  state.newId = newIds({ ...state.draft.entries, '': [state.newId()] });
}

/** Returns what takes the focus because an editor is open: on this screen, or anywhere, whose screen it then goes to. */
export function unfinished(state: State, scope: 'screen' | 'form'): FocusTarget | undefined {
  const pointer = innermost(state)?.pointer;
  if (pointer === undefined || (scope === 'screen' && !isOnScreen(state, pointer))) return undefined;
  const screen = screenOf(state, pointer);
  state.at = 'screen';
  if (screen) moveTo(state, screen);
  return onEditor('editor');
}

/** Opens the editor of an entry, inside those that are open. */
export function openEntry(state: State, pointer: Pointer, kind: OpenEntry['kind']): void {
  const entry = stablePointer(state.draft, pointer);
  const before = copyOf(state.draft, pointer);
  const one: OpenEntry = { entry, kind, before, shownBefore: state.shown, asking: false, summary: 'hidden' };
  dropGone(state);
  state.open = Object.freeze([...state.open, one]);
  state.removed = undefined;
}

/** Closes the innermost editor. */
export function closeInnermost(state: State): void {
  dropGone(state);
  state.open = Object.freeze(state.open.slice(0, -1));
  keepOpen(state);
}

/** Records which editors are open in what the host has, so that what it has differs from the draft without them. */
function keepOpen(state: State): void {
  const { editing } = state.kept.at(-1) ?? {};
  if (editing) state.saved = Object.freeze({ ...state.saved, editing });
}

/** Closes the editors of entries that are gone, because a newer record does not have them. */
function dropGone(state: State): void {
  const there = new Set(openNow(state).map(({ entry }) => entry));
  state.open = Object.freeze(state.open.filter(({ entry }) => there.has(entry)));
}

/** Opens the editors in which an answer is, unless they are open. Each entry of a table on the way has one. */
export function openTo(state: State, pointer: Pointer): void {
  for (const { index, 0: number } of pointer.matchAll(/\/\d+(?=\/)/g)) {
    const repeat = pointer.slice(0, index);
    const entry = `${repeat}${number}`;
    const node = nodeOf(state, repeat);
    if (node?.kind !== 'repeat' || !node.columns || !entriesExist(state.draft, entry)) continue;
    if (!openNow(state).some((one) => one.pointer === entry)) openEntry(state, entry, 'known');
  }
}
