import type { Pointer } from '@formwright/model';
import { isEditable, isWithin } from '@formwright/runtime';
import { nodeOf, type State } from '../state/state.ts';

/** Says for whom the form or a page of it waits. Undefined: for nobody. */
export function waitingFor(state: State, page: Pointer = ''): string | undefined {
  const { tracker, evaluation, wording } = state;
  const theirs = tracker
    .issues()
    .filter(({ pointer }) => isWithin(pointer, page) && !isEditable(evaluation, pointer))
    .map(({ pointer }) => whoFillsIn(state, pointer));
  if (theirs.length === 0) return undefined;
  const named = [...new Set(theirs.filter((who) => who !== undefined))];
  return named.length > 0 ? wording.waitingFor(named.join(', ')) : wording.status.waiting;
}

/** Returns who fills in a page or section, or what is nearest around a pointer. */
function whoFillsIn(state: State, pointer: Pointer): string | undefined {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    const node = nodeOf(state, pointer.slice(0, end));
    if (node && 'filledInBy' in node && node.filledInBy !== undefined) return node.filledInBy;
  }
  return undefined;
}
