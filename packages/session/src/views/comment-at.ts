import type { Pointer } from '@formwright/model';
import type { State } from '../state/state.ts';

/** Returns the comment at a question of a form that was returned, in words. */
export function commentAt({ given: { notes }, wording }: State, pointer: Pointer): string | undefined {
  const at = notes?.at ?? {};
  return Object.hasOwn(at, pointer) ? wording.comment(at[pointer] ?? '') : undefined;
}
