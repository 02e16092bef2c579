import type { Pointer } from '@formwright/model';
import { pointerIn } from '../draft/stable-pointer.ts';
import type { State } from '../state/state.ts';

/**
 * Returns each comment of a form that was returned, with the present pointer of what it is about: entries may have moved
 * since. Undefined: its entry is gone.
 */
export function comments({ given, kept, draft }: State): readonly (readonly [Pointer | undefined, string])[] {
  return Object.entries(given.notes?.at ?? {}).map(([at, text]) => [pointerIn(draft, kept[0] ?? draft, at), text]);
}

/** Returns the comment at a question of a form that was returned, in words. */
export function commentAt(state: State, pointer: Pointer): string | undefined {
  const found = comments(state).find(([at]) => at === pointer);
  return found && state.wording.comment(found[1]);
}
