import type { Pointer } from '@formwright/model';

/**
 * Returns the HTML id of what is drawn for a pointer. Every renderer's fields have it, and every link of an error
 * summary leads to it. `prefix` is the id of the form, so that two forms on a page have different ids. The id has only
 * letters, digits, `-` and `_`, and is different for every pointer.
 * @example domId('/needs/0/date', 'fw') // 'fw-needs-0-date'
 */
export function domId(pointer: Pointer, prefix: string): string {
  return `${prefix}${pointer.replace(/[^A-Za-z0-9/]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`).replaceAll('/', '-')}`;
}

/** Returns the id that a form wants, or the first similar one that nothing else on the page has. */
export function freePrefix(wanted: string, isTaken: (id: string) => boolean): string {
  let prefix = wanted;
  for (let n = 2; isTaken(prefix); n++) prefix = `${wanted}${n}`;
  return prefix;
}

/** What may describe a control or a group, in the order in which it is read. */
const PARTS = ['hint', 'source', 'comment', 'newer', 'error', 'prefix', 'suffix', 'count'];

/**
 * Returns the ends of the ids of the parts that are there, for `idList`. Groups have `before` before the name of each,
 * because a question in a group may be named `hint`.
 */
export function describedBy(parts: object, before: '' | '-' = ''): readonly string[] {
  return PARTS.filter((part) => parts[part as never]).map((part) => before + part);
}

/**
 * Returns the ids that begin with `id` and have these ends, for `aria-describedby`; undefined if there are none.
 * @example idList('fw-born', ['hint', 'error']) // 'fw-born-hint fw-born-error'
 */
export function idList(id: string, ends: readonly string[]): string | undefined {
  return ends.map((end) => `${id}-${end}`).join(' ') || undefined;
}

/**
 * Returns `aria-labelledby` of a group or button at a pointer: its own `id`, and those of the entries that contain it,
 * because two areas may each have a 'Need 1'. `prefix` is the id of the form.
 * @example nameWithin('fw-areas-0-needs', '/areas/0/needs', 'fw') // 'fw-areas-0-needs fw-areas-0'
 */
export function nameWithin(id: string, pointer: Pointer, prefix: string): string {
  return [...pointer.matchAll(/\/\d+(?=\/)/g)].reduce(
    (ids, { 0: number, index }) => `${ids} ${domId(pointer.slice(0, index + number.length), prefix)}`,
    id,
  );
}
