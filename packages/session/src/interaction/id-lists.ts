import type { Pointer } from '@formwright/model';
import { domId } from './dom-id.ts';

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
