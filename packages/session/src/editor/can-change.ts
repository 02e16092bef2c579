import type { Node, Pointer } from '@formwright/model';
import { isVisible } from '@formwright/runtime';
import { entryIds } from '../draft/draft-edits.ts';
import { mayChange, type State } from '../state/state.ts';

/** Returns whether a person can change something that is visible in a container. */
export function canChange(state: State, nodes: readonly Node[], container: Pointer): boolean {
  return nodes.some((node) => {
    const pointer = `${container}/${node.name}`;
    if (node.kind === 'note' || !isVisible(state.evaluation, pointer)) return false;
    if (node.kind === 'field') return mayChange(state, node, pointer);
    if (node.kind !== 'repeat') return canChange(state, node.children, pointer);
    if (mayChange(state, node, pointer)) return true;
    return entryIds(state.draft, pointer).some((_, n) => canChange(state, node.children, `${pointer}/${n}`));
  });
}
