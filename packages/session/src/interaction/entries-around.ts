import type { Pointer } from '@formwright/model';

/**
 * Returns the pointers of the entries that something stands in, outermost first: groups and buttons of the same words,
 * such as 'Need 1' in two areas, are named by the headings of those too.
 * @example entriesAround('/areas/0/needs/1') // ['/areas/0']
 */
export function entriesAround(pointer: Pointer): readonly Pointer[] {
  return [...pointer.matchAll(/\/\d+(?=\/)/g)].map(({ 0: number, index }) => pointer.slice(0, index + number.length));
}
