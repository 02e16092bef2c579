import type { Wording } from '@formwright/messages';
import type { NoteNode, PageNode, Pointer, RepeatNode, SectionNode } from '@formwright/model';
import { isVisible } from '@formwright/runtime';
import { pageOf, isOnScreen } from '../screens/screens.ts';
import { entriesExist } from '../draft/draft-edits.ts';
import { describedBy } from '../interaction/ids.ts';
import { shownWords } from '../screens/shown-issues.ts';
import type { State } from '../state/state.ts';
import type { Child, NoteView } from './views.ts';

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

/** Makes the view of one node. What is said at a field or a repeat is in its own view. */
function childView(state: State, node: Child['node'], pointer: Pointer): Child {
  const isSection = node.kind === 'section';
  const { prompts, error } = isSection ? shownWords(state, pointer) : { prompts: NONE };
  return {
    node,
    pointer,
    prompts,
    error,
    describedBy: isSection ? describedBy({ hint: node.hint, error }, '-') : NONE,
    note: node.kind === 'note' ? noteView(node, state.wording) : undefined,
  };
}

/** A note that opens on demand has its first block as its summary. */
function noteView({ style, text }: NoteNode, { moreHelp }: Wording): NoteView {
  const [first, ...rest] = text;
  if (style !== 'details' || !first) return { text };
  return first.kind === 'list' ? { summary: { content: [moreHelp] }, text } : { summary: first, text: rest };
}
