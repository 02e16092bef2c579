import type { Pointer } from '@formwright/model';
import { entryIds } from './draft-edits.ts';
import type { SavedDraft } from './saved-draft.ts';

/** A pointer with the ids of entries in place of their numbers, so that it stays true when entries move. */
export type StablePointer = string;

/** Returns the stable form of a pointer. */
export function stablePointer(draft: SavedDraft, pointer: Pointer): StablePointer {
  const names: string[] = [];
  pointer
    .split('/')
    .slice(1)
    .forEach((name, n, all) => {
      names.push(
        /^\d+$/.test(name) ? `#${entryIds(draft, `/${all.slice(0, n).join('/')}`)[Number(name)] ?? ''}` : name,
      );
    });
  return `/${names.join('/')}`;
}

/** Returns where a stable pointer leads now; undefined once an entry on the way is gone. */
export function pointerNow(draft: SavedDraft, stable: StablePointer): Pointer | undefined {
  let pointer = '';
  for (const name of stable.split('/').slice(1)) {
    const number = name.startsWith('#') ? entryIds(draft, pointer).indexOf(name.slice(1)) : undefined;
    if (number === -1) return undefined;
    pointer = `${pointer}/${number ?? name}`;
  }
  return pointer;
}
