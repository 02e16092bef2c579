import type { Pointer } from '@formwright/model';
import { createActions } from './actions.ts';
import { childViews } from './child-views.ts';
import { fieldView } from './field-view.ts';
import { formView } from './form-view.ts';
import { createHostWork } from './host-work.ts';
import { nodeOf } from './node-of.ts';
import { repeatView } from './repeat-view.ts';
import { createSetOptions } from './set-options.ts';
import { reportMisuse } from './report-misuse.ts';
import { startState } from './start-state.ts';
import type { Session, SessionOptions, ViewName } from './session.ts';
import type { State } from './state.ts';
import { UnknownPointerError } from './unknown-pointer-error.ts';
import { createViewCache } from './view-cache.ts';
import type { Child, FieldView, FormView, RepeatView } from './views.ts';

/**
 * Starts a session: one person filling in one form. A draft of whatever shape is repaired (`readDraft`), never refused.
 * The views throw an UnknownPointerError for what the form does not have; actions ignore it.
 * @throws WrongFormError for what is not a built form.
 */
export function createSession(options: SessionOptions): Session {
  reportMisuse(options);
  const state = startState(options);
  const views = createViewCache<ViewName>((name) => viewMaker(state, name));
  const actions = createActions(state, views);
  return {
    get model() {
      return state.model;
    },
    get wording() {
      return state.wording;
    },
    get host() {
      return state.host;
    },
    facts: () => state.facts,
    view: () => views.read('form') as FormView,
    children: (container) => views.read(`children ${container}`) as readonly Child[],
    field: (pointer) => views.read(`field ${pointer}`) as FieldView,
    repeat: (pointer) => views.read(`repeat ${pointer}`) as RepeatView,
    subscribe: views.subscribe,
    answers: () => state.draft.answers,
    draft: () => state.draft,
    ...actions,
    setOptions: createSetOptions(state, views, actions),
    ...createHostWork(state, () => {
      views.stale('all');
      views.tell();
    }),
  };
}

/** Finds what a view is of, once; gives the way to make it. */
function viewMaker(state: State, name: ViewName): () => object {
  if (name === 'form') return () => formView(state);
  const [kind, pointer] = name.split(' ', 2) as ['children' | 'field' | 'repeat', Pointer];
  const node = nodeOf(state, kind === 'children' ? pointer.replace(/\/\d+$/, '') : pointer);
  if (kind === 'field' && node?.kind === 'field') return () => fieldView(state, node, pointer);
  if (kind === 'repeat' && node?.kind === 'repeat') return () => repeatView(state, node, pointer);
  if (kind === 'children' && node && 'children' in node && (node.kind === 'repeat') === /\/\d+$/.test(pointer))
    return () => childViews(state, node, pointer);
  throw new UnknownPointerError(pointer, kind);
}
