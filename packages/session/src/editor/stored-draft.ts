import { copyOf, withCopy } from '../draft/entry-copy.ts';
import { isObject } from '@formwright/runtime';
import { entryIds, withOrder } from '../draft/draft-edits.ts';
import type { Editing, SavedDraft } from '../draft/saved-draft.ts';
import { pointerNow, stablePointer } from '../draft/stable-pointer.ts';
import { entryAt } from '../actions/reordering.ts';
import type { State } from '../state/state.ts';
import { openNow } from './open-entry.ts';

/** The stored draft of each draft, because who compares drafts must get the same object for the same draft. */
const known = new WeakMap<SavedDraft, { readonly open: State['open']; readonly stored: SavedDraft }>();

/**
 * Returns the draft that leaves the session: entries that are being added are not among its answers, entries that are
 * being changed are as before, and `editing` has what was typed so far.
 */
export function storedDraft({ draft, open }: Pick<State, 'draft' | 'open'>): SavedDraft {
  const before = known.get(draft);
  if (before?.open === open) return before.stored;
  const stored = taken(draft, open);
  known.set(draft, { open, stored });
  return stored;
}

function taken(draft: SavedDraft, open: State['open']): SavedDraft {
  const editing: Editing[] = [];
  let stored = draft;
  for (const { pointer, kind, before } of [...openNow({ draft, open })].reverse()) {
    const [repeat, number] = entryAt(pointer);
    const ids = entryIds(stored, repeat);
    const id = ids[number] ?? '';
    editing.unshift(Object.freeze({ repeat: stablePointer(stored, repeat), id, ...copyOf(stored, pointer) }));
    const order = [...ids.keys()].filter((n) => n !== number);
    stored = kind === 'new' ? withOrder(stored, { repeat, order, newId: () => '' }) : withCopy(stored, pointer, before);
  }
  return editing.length > 0 ? Object.freeze({ ...stored, editing: Object.freeze(editing) }) : draft;
}

/** Returns the draft with the entries that were being edited as they were typed, and which these are. */
export function reopened(
  { editing = [], ...stored }: SavedDraft,
  isRepeat: (pointer: string) => boolean,
): {
  readonly draft: SavedDraft;
  readonly open: State['open'];
} {
  const open: State['open'][number][] = [];
  let draft: SavedDraft = Object.freeze(stored);
  for (const one of editing) {
    if (!isEditing(one)) continue;
    const { repeat: stable, id, ...copy } = one;
    const repeat = pointerNow(draft, stable);
    if (repeat === undefined || !isRepeat(repeat)) continue;
    const ids = entryIds(draft, repeat);
    const kind = ids.includes(id) ? 'known' : 'new';
    if (kind === 'new') draft = withOrder(draft, { repeat, order: [...ids.keys(), -1], newId: () => id });
    const pointer = `${repeat}/${entryIds(draft, repeat).indexOf(id)}`;
    const before = copyOf(draft, pointer);
    draft = withCopy(draft, pointer, copy);
    const entry = stablePointer(draft, pointer);
    open.push({ entry, kind, before, shownBefore: new Map(), reopened: true, asking: false, summary: 'hidden' });
  }
  return { draft, open: Object.freeze(open) };
}

/** Returns whether what was stored is an entry that was being edited. */
function isEditing(one: unknown): boolean {
  if (!isObject(one)) return false;
  const { repeat, id, value, entries = {}, prefilled = {}, aside = [] } = one;
  return (
    typeof repeat === 'string' &&
    typeof id === 'string' &&
    id !== '' &&
    [value, entries, prefilled].every(isObject) &&
    Array.isArray(aside) &&
    aside.every((each) => isObject(each) && typeof each['pointer'] === 'string')
  );
}
