import type { Pointer } from '@formwright/model';

/**
 * Returns the HTML id of what is drawn for a pointer: every renderer's fields have it, and every link of an error
 * summary. `prefix` is the id of the form that it is drawn in, so that two forms on a page share none. Holds letters,
 * digits, `-` and `_` only, whatever the pointer, and is another for every other pointer.
 * @example domId('/needs/0/date', 'fw') // 'fw-needs-0-date'
 */
export function domId(pointer: Pointer, prefix: string): string {
  return `${prefix}${pointer.replace(/[^A-Za-z0-9/]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`).replaceAll('/', '-')}`;
}

/** Returns the id that a form wants, or the first like it that nothing else on the page has. */
export function freePrefix(wanted: string, isTaken: (id: string) => boolean): string {
  let prefix = wanted;
  for (let n = 2; isTaken(prefix); n++) prefix = `${wanted}${n}`;
  return prefix;
}
