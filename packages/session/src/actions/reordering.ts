import type { Pointer } from '@formwright/model';
import type { FocusTarget } from '../interaction/focus.ts';
import type { Order } from '../draft/draft-edits.ts';

/** How the entries of a repeat change, what takes the focus then, and what the live region says. */
export interface Reordering {
  readonly order: Order;
  readonly asked: FocusTarget;
  readonly said?: string;
}

/** Returns the repeat of an entry, and its number in it; '' and NaN if it is not the pointer of an entry. */
export function entryAt(entry: Pointer): readonly [Pointer, number] {
  const [, repeat = '', number] = /^(.*)\/(\d+)$/s.exec(entry) ?? [];
  return [repeat, Number(number)];
}
