import { pathOf, type Path, type Pointer } from '@formwright/model';
import { isVisible, isWithin } from '@formwright/runtime';
import { nodeOf, type State } from '../state/state.ts';

/**
 * Returns whether what is at a pointer follows a stop. Notes directly after the stop do not count, nor does what decides
 * whether the stop is shown, so that it can be changed.
 */
export function followsStop(state: State, pointer: Pointer, stop: Pointer): boolean {
  if (!comesAfter(pointer, stop, [...state.nodes.keys()])) return false;
  const node = nodeOf(state, stop);
  const path = pathOf(pointer);
  const reads = (node?.kind === 'note' && node.reads) || [];
  return !reads.some((read) => isWithin(read, path) || isWithin(path, read)) && !isNoteAfter(state, pointer, stop);
}

/** Compares places in the order of the form. What contains the stop does not come after it. */
function comesAfter(pointer: Pointer, stop: Pointer, order: readonly Path[]): boolean {
  const [names, others] = [pointer.split('/'), stop.split('/')];
  const n = names.findIndex((name, at) => name !== others[at]);
  if (n < 0) return false;
  const [name = '', other = ''] = [names[n], others[n]];
  if (/^\d+$/.test(name)) return Number(name) > Number(other);
  const placeOf = (all: readonly string[]): number => order.indexOf(pathOf(all.slice(0, n + 1).join('/')));
  return placeOf(names) > placeOf(others);
}

/** Returns whether only notes stand between a stop and a note in the same place. */
function isNoteAfter(state: State, pointer: Pointer, stop: Pointer): boolean {
  const around = stop.slice(0, stop.lastIndexOf('/'));
  const container = nodeOf(state, around.replace(/\/\d+$/, ''));
  if (!container || !('children' in container) || pointer.slice(0, pointer.lastIndexOf('/')) !== around) return false;
  const shown = container.children.filter(({ name }) => isVisible(state.evaluation, `${around}/${name}`));
  const placeOf = (at: Pointer): number => shown.findIndex(({ name }) => `${around}/${name}` === at);
  return shown.slice(placeOf(stop), placeOf(pointer) + 1).every(({ kind }) => kind === 'note');
}
