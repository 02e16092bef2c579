import type { Pointer } from '@formwright/model';
import { answerAt, isWithin } from '@formwright/runtime';
import { putAnswer } from './draft-edits.ts';
import type { EntryCopy, SavedDraft } from './saved-draft.ts';

/** Returns a copy of an entry: its answers, and everything around them. */
export function copyOf(draft: SavedDraft, entry: Pointer): EntryCopy {
  const inside = <Value>(all: { readonly [pointer: Pointer]: Value }): { readonly [pointer: Pointer]: Value } =>
    Object.freeze(
      Object.fromEntries(
        Object.entries(all).flatMap(([pointer, value]) =>
          isWithin(pointer, entry) ? [[pointer.slice(entry.length), value]] : [],
        ),
      ),
    );
  const aside = (draft.aside ?? []).flatMap((one) =>
    one.pointer.startsWith(`${entry}/`) ? [{ ...one, pointer: one.pointer.slice(entry.length) }] : [],
  );
  return Object.freeze({
    value: answerAt(draft.answers, entry) ?? Object.freeze({}),
    entries: inside(draft.entries),
    prefilled: inside(draft.prefilled),
    ...(aside.length > 0 && { aside: Object.freeze(aside) }),
  });
}

/** Returns a draft with a copy in the place of an entry that exists. */
export function withCopy(draft: SavedDraft, entry: Pointer, copy: EntryCopy): SavedDraft {
  const around = <Value>(
    all: { readonly [pointer: Pointer]: Value },
    inside: { readonly [pointer: Pointer]: Value } = {},
  ): { readonly [pointer: Pointer]: Value } =>
    Object.freeze(
      Object.fromEntries([
        ...Object.entries(all).filter(([pointer]) => !isWithin(pointer, entry)),
        ...Object.entries(inside).map(([pointer, value]) => [`${entry}${pointer}`, value] as const),
      ]),
    );
  const { aside: asideBefore = [], ...rest } = draft;
  const aside = [
    ...asideBefore.filter(({ pointer }) => !pointer.startsWith(`${entry}/`)),
    ...(copy.aside ?? []).map((one) => Object.freeze({ ...one, pointer: `${entry}${one.pointer}` })),
  ];
  return Object.freeze({
    ...rest,
    answers: putAnswer(draft.answers, entry, copy.value),
    entries: around(draft.entries, copy.entries),
    prefilled: around(draft.prefilled, copy.prefilled),
    ...(aside.length > 0 && { aside: Object.freeze(aside) }),
  });
}
