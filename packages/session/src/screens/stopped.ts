import type { Pointer } from '@formwright/model';
import { isEditable } from '@formwright/runtime';
import type { State } from '../state/state.ts';

/** Returns the first stop that is shown to this person and that they can do something about. */
export function presentStop({ evaluation }: State): Pointer | undefined {
  return evaluation.stops.find((stop) => isEditable(evaluation, stop));
}

/** Returns whether what is at a pointer is not drawn, because it follows a stop. Known once late code has arrived. */
export function isBehindStop(state: State, pointer: Pointer): boolean {
  const stop = presentStop(state);
  return stop !== undefined && state.late?.followsStop(state, pointer, stop) === true;
}
