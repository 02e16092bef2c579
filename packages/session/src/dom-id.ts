import type { Pointer } from '@formwright/model';

/**
 * Gives the HTML id of what is drawn for a pointer: every renderer's fields have it, and every link of an error summary.
 * Holds letters, digits, `-` and `_` only, whatever the pointer, and is another for every other pointer.
 * @example domId('/needs/0/date') // 'fw-needs-0-date'
 */
export function domId(pointer: Pointer): string {
  return `fw${pointer.replace(/[^A-Za-z0-9/]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`).replaceAll('/', '-')}`;
}
