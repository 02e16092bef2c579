import type { Answers, Pointer } from '@formwright/model';
import { answerAt, isObject } from '@formwright/runtime';
import type { SavedDraft } from './saved-draft.ts';

/**
 * The new order of entries: for each new place, the number of the entry that goes there. An entry whose number is
 * missing is removed; -1 is a new entry.
 */
export type Order = readonly number[];

/** Returns the ids of a repeat's entries. */
export function entryIds(draft: SavedDraft, repeat: Pointer): readonly string[] {
  return Object.hasOwn(draft.entries, repeat) ? (draft.entries[repeat] ?? []) : [];
}

/** Returns whether every entry that a pointer goes through exists. */
export function entriesExist(draft: SavedDraft, pointer: Pointer): boolean {
  return [...pointer.matchAll(/\/(\d+)(?=\/|$)/g)].every(
    (match) => Number(match[1]) < entryIds(draft, pointer.slice(0, match.index)).length,
  );
}

/** Returns a draft with one answer set, or (undefined) cleared. */
export function withAnswer(draft: SavedDraft, pointer: Pointer, value: unknown): SavedDraft {
  return Object.freeze({ ...draft, answers: putAnswer(draft.answers, pointer, value) });
}

/** A repeat, the new order of its entries, and a function that makes ids for new ones. */
export interface Reordering {
  readonly repeat: Pointer;
  readonly order: Order;
  readonly newId: () => string;
}

/**
 * Returns a draft with the entries of a repeat in another order. Answers, ids and everything else that is known about
 * an entry move with it.
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
 * Returns a function that maps pointers in a repeat from before a new order to after it; undefined if the entry was
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

/** Returns values by pointer after the pointers changed. Values whose entry was removed are dropped. */
export function moveKeys<Value>(
  byPointer: { readonly [pointer: Pointer]: Value },
  move: (pointer: Pointer) => Pointer | undefined,
): { readonly [pointer: Pointer]: Value } {
  const moved = Object.entries(byPointer).map(([pointer, value]) => [move(pointer), value] as const);
  return Object.freeze(Object.fromEntries(moved.filter(([pointer]) => pointer !== undefined)));
}

/**
 * Returns answers with one of them set, or (undefined) cleared. What does not contain it stays the same object. The
 * pointer must be one of the model, and its entries must exist, so that no property gets a name that is not in the
 * model.
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
