import type { Pointer } from '@formwright/model';

/** Tells whether a pointer is a node's, or of something within it. */
export function isWithin(pointer: Pointer, node: Pointer): boolean {
  return pointer === node || pointer.startsWith(`${node}/`);
}
