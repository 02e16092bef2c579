import type { PageNode, Pointer, RepeatNode, SectionNode } from '@formwright/model';
import { isVisible } from '@formwright/runtime';
import { pageOf, isOnScreen } from '../screens/screens.ts';
import { entriesExist } from '../draft/draft-edits.ts';
import { shownWords } from '../screens/shown-issues.ts';
import type { State } from '../state/state.ts';
import type { Child } from './views.ts';

/**
 * Makes the list of visible nodes of a page, section or entry, of the present page only those on the screen. None for
 * an entry that is gone.
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
    return [{ node: child, pointer, ...(child.kind === 'section' ? shownWords(state, pointer) : { prompts: [] }) }];
  });
}
