import type { Pointer } from '@formwright/model';
import { isObject, own } from '@formwright/runtime';
import type { Aside } from '../draft/saved-draft.ts';

/** A part of the answers with everything around it, by pointers relative to it: a draft within a draft. */
export type Piece = Aside;

/** Returns the value at a pointer in a JSON value; undefined if there is none. */
export function valueAt(value: unknown, at: Pointer): unknown {
  return namesIn(at).reduce<unknown>(
    (part, name) =>
      Array.isArray(part) ? (part as unknown[])[Number(name)] : isObject(part) ? own(part, name) : undefined,
    value,
  );
}

/** Returns the piece at a pointer in a piece: its value, ids and provenance, and what was kept aside in its entries. */
export function partOf(piece: Piece, at: Pointer): Piece {
  return cutAll(piece, [at]).taken[0] as Piece;
}

/** Takes a piece out of a piece. */
export function cut(piece: Piece, at: Pointer): { readonly taken: Piece; readonly rest: Piece } {
  const { taken, rest } = cutAll(piece, [at]);
  return { taken: taken[0] as Piece, rest: { ...rest, value: withoutAll(piece.value, [at]) } };
}

/**
 * Takes out the pieces at several pointers, none of which is in another, in one pass: a hostile draft has a hundred
 * thousand. The values of `rest` do not change.
 */
export function cutAll(
  piece: Piece,
  places: readonly Pointer[],
): { readonly taken: readonly Piece[]; readonly rest: Piece } {
  const taken = new Map(
    places.map((at) => [
      at,
      { pointer: at, value: valueAt(piece.value, at), entries: {}, prefilled: {}, aside: [] as Aside[] },
    ]),
  );
  const rest = { entries: {} as ByPointer<never>, prefilled: {} as ByPointer<never>, aside: [] as Aside[] };
  const placeOf = (pointer: Pointer): Pointer | undefined => {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      if (taken.has(at)) return at;
      if (at === '') return undefined;
    }
  };
  for (const kind of ['entries', 'prefilled'] as const) {
    for (const [pointer, value] of Object.entries(piece[kind] ?? {})) {
      const at = placeOf(pointer);
      const into = (at === undefined ? rest : (taken.get(at) as typeof rest))[kind];
      into[pointer.slice(at?.length ?? 0)] = value as never;
    }
  }
  for (const one of piece.aside ?? []) {
    const at = placeOf(one.pointer);
    const inner = one.pointer.slice(at?.length ?? 0);
    const goesAlong = at !== undefined && inner !== '' && (/\/\d+$/.test(at) || isWithinEntry({ pointer: inner }));
    if (goesAlong) taken.get(at)?.aside.push({ ...one, pointer: inner });
    else rest.aside.push(one);
  }
  return { taken: [...taken.values()], rest: { ...piece, ...rest } };
}

/** Puts what is around pieces back into the piece that they are parts of. `withValue` puts their values. */
export function joinAll(piece: Piece, parts: readonly (readonly [Pointer, Piece])[]): Piece {
  const entries: ByPointer<readonly string[]> = { ...piece.entries };
  const prefilled: ByPointer<NonNullable<Piece['prefilled']>[string]> = { ...piece.prefilled };
  const aside = [...(piece.aside ?? [])];
  for (const [at, part] of parts) {
    for (const [pointer, ids] of Object.entries(part.entries ?? {})) entries[`${at}${pointer}`] = ids;
    for (const [pointer, from] of Object.entries(part.prefilled ?? {})) prefilled[`${at}${pointer}`] = from;
    for (const one of part.aside ?? []) aside.push({ ...one, pointer: `${at}${one.pointer}` });
  }
  return { ...piece, entries, prefilled, aside };
}

/** Returns a JSON object with a value at a pointer that goes through objects only. */
export function withValue(container: unknown, at: Pointer, value: unknown): unknown {
  const put = (part: unknown, [name, ...rest]: readonly string[]): unknown => {
    if (name === undefined) return value;
    const object = isObject(part) ? part : {};
    return { ...object, [name]: put(own(object, name), rest) };
  };
  return put(container, namesIn(at));
}

/** Takes several values out of nested objects. An object that becomes empty is dropped as well. */
export function withoutAll(value: unknown, places: readonly Pointer[]): unknown {
  const gone = new Set(places);
  const onTheWay = new Set(places.flatMap((at) => [...at.matchAll(/\//g)].map(({ index }) => at.slice(0, index))));
  const left = (part: unknown, at: Pointer): unknown => {
    if (gone.has(at)) return undefined;
    if (!isObject(part) || !onTheWay.has(at)) return part;
    const kept = Object.keys(part)
      .map((name) => [name, left(part[name], `${at}/${escapeName(name)}`)] as const)
      .filter(([, inner]) => inner !== undefined);
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  };
  return left(value, '');
}

/** Returns a piece without its empty members, as a draft stores it. */
export function tidy({ entries = {}, prefilled = {}, aside = [], ...piece }: Piece): Piece {
  return {
    ...piece,
    ...(Object.keys(entries).length > 0 && { entries }),
    ...(Object.keys(prefilled).length > 0 && { prefilled }),
    ...(aside.length > 0 && { aside: aside.map(tidy) }),
  };
}

/** Returns whether a pointer goes through an entry of a repeat. */
export function isWithinEntry({ pointer }: { readonly pointer: Pointer }): boolean {
  return /\/\d+(\/|$)/.test(pointer);
}

/** Escapes a name for a JSON Pointer (RFC 6901). A name that is not in the form may have any characters. */
export function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function namesIn(at: Pointer): readonly string[] {
  return at
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

interface ByPointer<Value> {
  [pointer: Pointer]: Value;
}
