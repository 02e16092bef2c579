import type { Path, Pointer } from '@formwright/model';

/** Tells whether a pointer is a node's, or of something within it. */
export function isWithin(pointer: Pointer, node: Path | Pointer): boolean {
  return pointer === node || pointer.startsWith(`${node}/`);
}
