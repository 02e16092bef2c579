import type { Answers, Pointer } from '@formwright/model';
import { answerAt, isObject } from '@formwright/runtime';
import type { SavedDraft } from './saved-draft.ts';

/**
 * Which entry comes where: an old number for each new place. An old number that is not named is removed; -1 is a new
 * entry.
 */
export type Order = readonly number[];

/** Returns the ids of a repeat's entries. */
export function entryIds(draft: SavedDraft, repeat: Pointer): readonly string[] {
  return Object.hasOwn(draft.entries, repeat) ? (draft.entries[repeat] ?? []) : [];
}

/** Returns whether every entry that a pointer goes through is there. */
export function entriesExist(draft: SavedDraft, pointer: Pointer): boolean {
  return [...pointer.matchAll(/\/(\d+)(?=\/|$)/g)].every(
    (match) => Number(match[1]) < entryIds(draft, pointer.slice(0, match.index)).length,
  );
}

/** Returns a draft with one answer set, or (undefined) cleared. */
export function withAnswer(draft: SavedDraft, pointer: Pointer, value: unknown): SavedDraft {
  return Object.freeze({ ...draft, answers: putAnswer(draft.answers, pointer, value) });
}

/** A repeat, the order that its entries are to have, and where ids of new ones come from. */
export interface Reordering {
  readonly repeat: Pointer;
  readonly order: Order;
  readonly newId: () => string;
}

/**
 * Returns a draft whose repeat has its entries in another order; answers, ids and all else that is known of an entry go
 * with it.
 */
export function withOrder(draft: SavedDraft, { repeat, order, newId }: Reordering): SavedDraft {
  const former = answerAt(draft.answers, repeat);
  const answers = Array.isArray(former) ? former : [];
  const ids = entryIds(draft, repeat);
  const move = movement(repeat, order);
  const reordered = order.map((old) => (old < 0 ? Object.freeze({}) : answers[old]));
  return Object.freeze({
    ...draft,
    answers: putAnswer(draft.answers, repeat, reordered.length > 0 ? Object.freeze(reordered) : undefined),
    entries: Object.freeze({
      ...moveKeys(draft.entries, move),
      [repeat]: Object.freeze(order.map((old) => ids[old] ?? newId())),
    }),
    prefilled: moveKeys(draft.prefilled, move),
    ...(draft.aside && {
      aside: Object.freeze(
        draft.aside.flatMap((one) => {
          const pointer = move(one.pointer);
          return pointer === undefined ? [] : [Object.freeze({ ...one, pointer })];
        }),
      ),
    }),
  });
}

/**
 * Returns how a repeat's pointers change when it is put in order: where each has gone to, undefined where its entry was
 * removed.
 */
export function movement(repeat: Pointer, order: Order): (pointer: Pointer) => Pointer | undefined {
  const places = new Map(order.map((old, place) => [String(old), place]));
  return (pointer) => {
    if (!pointer.startsWith(`${repeat}/`)) return pointer;
    const [number = '', ...rest] = pointer.slice(repeat.length + 1).split('/');
    const place = places.get(number);
    return place === undefined ? undefined : [repeat, place, ...rest].join('/');
  };
}

function moveKeys<Value>(
  byPointer: { readonly [pointer: Pointer]: Value },
  move: (pointer: Pointer) => Pointer | undefined,
): { readonly [pointer: Pointer]: Value } {
  const moved = Object.entries(byPointer).map(([pointer, value]) => [move(pointer), value] as const);
  return Object.freeze(Object.fromEntries(moved.filter(([pointer]) => pointer !== undefined)));
}

/**
 * Returns answers with one more set, or (undefined) cleared; what is not on the way stays the same object. The pointer
 * has to be one of the model, its entries there already: a property is only ever named as the model names it.
 */
export function putAnswer(answers: Answers, pointer: Pointer, value: unknown): Answers {
  return put(answers, pointer.split('/').slice(1), value) as Answers;
}

function put(container: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  if (/^\d/.test(name)) {
    const entries: unknown[] = Array.isArray(container) ? [...container] : [];
    entries[Number(name)] = rest.length > 0 ? put(entries[Number(name)], rest, value) : value;
    return Object.freeze(entries);
  }
  const next: { [name: string]: unknown } = isObject(container) ? { ...container } : {};
  const inner = rest.length > 0 ? put(next[name], rest, value) : value;
  if (inner === undefined) delete next[name];
  else next[name] = inner;
  return Object.freeze(next);
}
