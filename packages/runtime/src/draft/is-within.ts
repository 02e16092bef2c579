import type { Pointer } from '@formwright/model';

/** Returns true if a pointer is the node's own, or that of something inside the node. */
export function isWithin(pointer: Pointer, node: Pointer): boolean {
  return pointer === node || pointer.startsWith(`${node}/`);
}
