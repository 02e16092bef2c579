import type { Pointer } from '@formwright/model';
import { entriesAround } from '@formwright/session';
import type { Drawing } from './drawing.ts';

/** Names a group or button within an entry: by the element of that id, and by the entries around. */
export function nameWithin({ id: idOf }: Drawing, pointer: Pointer, id: string): string {
  return [id, ...entriesAround(pointer).map(idOf)].join(' ');
}
