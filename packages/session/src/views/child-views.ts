import type { PageNode, Pointer, RepeatNode, SectionNode } from '@formwright/model';
import { isVisible } from '@formwright/runtime';
import { pageOf, isOnScreen } from '../screens/screens.ts';
import { entriesExist } from '../draft/draft-edits.ts';
import { describedBy } from '../interaction/described-by.ts';
import { noteView } from './note-view.ts';
import { shownWords } from '../screens/shown-issues.ts';
import type { State } from '../state/state.ts';
import type { Child } from './views.ts';

/**
 * Makes the list of the visible nodes of a page, section or entry. For the present page: only those on the screen. For
 * an entry that is gone: none.
 */
export function childViews(
  state: State,
  node: PageNode | SectionNode | RepeatNode,
  container: Pointer,
): readonly Child[] {
  if (!entriesExist(state.draft, container)) return [];
  const isPart = state.model.paging === 'question' && pageOf(container) === state.draft.page;
  return node.children.flatMap((child): readonly Child[] => {
    const pointer = `${container}/${child.name}`;
    if (child.kind === 'page' || !isVisible(state.evaluation, pointer) || (isPart && !isOnScreen(state, pointer)))
      return [];
    return [childView(state, child, pointer)];
  });
}

const NONE: readonly string[] = [];

/** Says what is said at a section or note. Fields and repeats have views of their own. */
function childView(state: State, node: Child['node'], pointer: Pointer): Child {
  if (node.kind !== 'section') {
    const note = node.kind === 'note' ? noteView(node, state.wording) : undefined;
    return { node, pointer, prompts: NONE, error: undefined, describedBy: NONE, note };
  }
  const { prompts, error } = shownWords(state, pointer);
  return {
    node,
    pointer,
    prompts,
    error,
    describedBy: describedBy({ hint: node.hint, error }, '-'),
    note: undefined,
  };
}
