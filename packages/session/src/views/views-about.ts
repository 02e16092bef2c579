import { type Node, type Pointer, walk } from '@formwright/model';
import { isEditable } from '@formwright/runtime';
import type { ViewName } from '../session.ts';
import { nodeOf, type State } from '../state/state.ts';

/**
 * Returns the names of the views that show an answered field, or the nodes that changed with it and what they contain.
 * `all` if other entries or questions may be shown now.
 */
export function viewsAbout(
  state: State,
  { answered, changed }: { readonly answered: Pointer; readonly changed: ReadonlySet<Pointer> },
): readonly ViewName[] | 'all' {
  if (state.model.paging === 'question' && changed.size > 1) return 'all';
  const names = new Set<ViewName>(['form', `field ${answered}`]);
  // What contains a node goes first: if the node is hidden now, its own view then has no listener.
  for (const pointer of changed) {
    // An answer does not decide whether its own field is shown, but may decide that it cannot be changed any more.
    if (pointer === answered && isEditable(state.evaluation, pointer)) continue;
    const node = nodeOf(state, pointer);
    const container = pointer.slice(0, pointer.lastIndexOf('/'));
    if (container) names.add(`children ${container}`);
    // What is drawn inside an option belongs to the view of its field as well.
    if (node?.insideOption) names.add(`field ${container}/${node.insideOption}`);
    if (!node) names.add(`repeat ${container}`);
    else if (!addViews(names, node, pointer)) return 'all';
  }
  return [...names];
}

/**
 * Adds the views of a node and of what it contains. Returns false if it contains entries, whose views it cannot name.
 */
function addViews(names: Set<ViewName>, node: Node, pointer: Pointer): boolean {
  if (node.kind === 'field') names.add(`field ${pointer}`);
  if (!('children' in node)) return true;
  if (pointer !== node.path) return false;
  let hasEntries = false;
  walk([node], ({ kind, path }) => {
    if (kind === 'repeat') hasEntries = true;
    else if (kind === 'field') names.add(`field ${path}`);
    else names.add(`children ${path}`);
  });
  return !hasEntries;
}
