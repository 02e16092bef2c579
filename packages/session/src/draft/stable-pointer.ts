import type { Pointer } from '@formwright/model';
import { entryIds } from './draft-edits.ts';
import type { SavedDraft } from './saved-draft.ts';

/** A pointer with the ids of entries in place of their numbers, so that it stays valid when entries move. */
export type StablePointer = string;

/** Returns the stable form of a pointer. */
export function stablePointer(draft: SavedDraft, pointer: Pointer): StablePointer {
  return pointer
    .split('/')
    .map((name, n, all) =>
      /^\d+$/.test(name) ? `#${escaped(entryIds(draft, all.slice(0, n).join('/'))[Number(name)] ?? '')}` : name,
    )
    .join('/');
}

/** Returns the present pointer of a stable one; undefined if an entry that it goes through is gone. */
export function pointerNow(draft: SavedDraft, stable: StablePointer): Pointer | undefined {
  let pointer = '';
  for (const name of stable.split('/').slice(1)) {
    const number = name.startsWith('#') ? entryIds(draft, pointer).map(escaped).indexOf(name.slice(1)) : undefined;
    if (number === -1) return undefined;
    pointer = `${pointer}/${number ?? name}`;
  }
  return pointer;
}

/** Returns where what is at a pointer of one draft is in another; undefined if an entry that it goes through is not there. */
export function pointerIn(other: SavedDraft, draft: SavedDraft, pointer: Pointer): Pointer | undefined {
  return pointerNow(other, stablePointer(draft, pointer));
}

/** An id of a record may have any characters. */
function escaped(id: string): string {
  return id.replaceAll('~', '~0').replaceAll('/', '~1');
}
