import type { Wording } from '@formwright/messages';
import type { FieldNode, NoteNode, PageNode, Pointer, RepeatNode, Scalar, SectionNode } from '@formwright/model';
import { answerAt, isAnswered, isVisible } from '@formwright/runtime';
import { pageOf, isOnScreen } from '../screens/screens.ts';
import { entriesExist } from '../draft/draft-edits.ts';
import { describedBy } from '../interaction/ids.ts';
import { isBehindStop } from '../screens/stopped.ts';
import { shownWords } from '../screens/shown-issues.ts';
import { mayChange, nodeOf, type State } from '../state/state.ts';
import type { FieldView } from './field-shape.ts';
import { hintOf } from './hint-of.ts';
import { origin } from './origin.ts';
import type { Child, NoteView } from './views.ts';

const NONE: readonly never[] = [];

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
  const children = node.children.flatMap((child): readonly Made[] => {
    const pointer = `${container}/${child.name}`;
    if (child.kind === 'page' || !isVisible(state.evaluation, pointer) || isBehindStop(state, pointer)) return [];
    if (isPart && !isOnScreen(state, pointer)) return [];
    return [childView(state, child, pointer)];
  });
  return joinAnswers(children);
}

/** A view that is being made, so that its list can still become longer. */
interface Made extends Child {
  answers: { readonly pointers: Pointer[]; source: string | undefined } | undefined;
}

/** Puts neighbouring answers that cannot be edited into one list, unless they come from different sources. */
function joinAnswers(children: readonly Made[]): readonly Child[] {
  let list: Made['answers'];
  for (const child of children) {
    const own = child.inside ? undefined : child.answers;
    // What is not answered has no source, and stands with any.
    if (list && own && (list.source ?? own.source) === (own.source ?? list.source)) {
      list.pointers.push(child.pointer);
      list.source ??= own.source;
      child.answers = list;
    } else list = own;
  }
  return children;
}

/** Returns the list of one answer that cannot be edited. */
function answersOf(state: State, node: Child['node'], pointer: Pointer): Made['answers'] {
  if (node.kind !== 'field' || mayChange(state, node, pointer)) return undefined;
  const { source } = origin(state, { node, pointer, editable: false });
  const hasValue = node.calculated || isAnswered(answerAt(state.draft.answers, pointer));
  return { pointers: [pointer], source: source ?? (hasValue ? '' : undefined) };
}

/** Returns what is drawn inside an option of a field. */
export function nodesInside(
  state: State,
  { node, pointer }: Pick<FieldView, 'node' | 'pointer'>,
  option: Scalar,
): readonly (Child | undefined)[] {
  return (node.inside ?? NONE).flatMap((held): readonly (Child | undefined)[] => {
    if (held.option !== option) return NONE;
    const at = beside(pointer, held.name);
    return [isVisible(state.evaluation, at) ? childView(state, nodeOf(state, at) as Child['node'], at) : undefined];
  });
}

/** Returns the pointer of a node in the same container. */
function beside(pointer: Pointer, name: string): Pointer {
  return pointer.slice(0, pointer.lastIndexOf('/') + 1) + name;
}

/** Returns the control inside one of whose options a node is drawn. A locked answer has no options. */
function insideOf(state: State, { insideOption: name }: Child['node'], pointer: Pointer): Child['inside'] {
  const at = name && beside(pointer, name);
  const host = at && (nodeOf(state, at) as FieldNode);
  return host && mayChange(state, host, at) ? (host.widget as Child['inside']) : undefined;
}

/** Makes the view of one node. What is said at a field or a repeat is in its own view. */
function childView(state: State, node: Child['node'], pointer: Pointer): Made {
  const isSection = node.kind === 'section';
  const hint = isSection ? hintOf(state, node, pointer) : undefined;
  const { prompts, error } = isSection ? shownWords(state, pointer) : { prompts: NONE };
  return {
    node,
    pointer,
    hint,
    prompts,
    error,
    describedBy: isSection ? describedBy({ hint, error }, '-') : NONE,
    note: node.kind === 'note' ? noteView(node, state.wording) : undefined,
    inside: insideOf(state, node, pointer),
    answers: answersOf(state, node, pointer),
  };
}

/** A note that opens on demand has its first block as its summary. */
function noteView({ style, text }: NoteNode, { moreHelp }: Wording): NoteView {
  const [first, ...rest] = text;
  if (style !== 'details' || !first) return { text };
  return first.kind === 'list' ? { summary: { content: [moreHelp] }, text } : { summary: first, text: rest };
}
