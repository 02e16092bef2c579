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
