import { english } from '@formwright/messages';
import { nodesByPath, type Pointer } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import { createActions } from './actions.ts';
import { applyPrefill } from './apply-prefill.ts';
import { createChecks } from './checks.ts';
import { childViews } from './child-views.ts';
import { emptyDraft } from './empty-draft.ts';
import { fieldView } from './field-view.ts';
import { formView } from './form-view.ts';
import { createHostWork } from './host-work.ts';
import { nodeOf } from './node-of.ts';
import { readDraft } from './read-draft.ts';
import { repeatView } from './repeat-view.ts';
import { atScreen } from './at-screen.ts';
import { hasList, presentScreen } from './screens.ts';
import type { Session, SessionOptions, ViewName } from './session.ts';
import type { State } from './state.ts';
import { UnknownPointerError } from './unknown-pointer-error.ts';
import { createViewCache } from './view-cache.ts';
import type { Child, FieldView, FormView, RepeatView } from './views.ts';

/**
 * Starts a session: one person filling in one form. A draft of whatever shape is repaired (`readDraft`), never refused. The
 * views throw an UnknownPointerError for what the form does not have; actions ignore it.
 */
export function createSession(options: SessionOptions): Session {
  const state = startState(options);
  const views = createViewCache<ViewName>((name) => viewMaker(state, name));
  return {
    model: state.model,
    wording: state.wording,
    host: state.host,
    facts: () => state.facts,
    view: () => views.read('form') as FormView,
    children: (container) => views.read(`children ${container}`) as readonly Child[],
    field: (pointer) => views.read(`field ${pointer}`) as FieldView,
    repeat: (pointer) => views.read(`repeat ${pointer}`) as RepeatView,
    subscribe: views.subscribe,
    answers: () => state.draft.answers,
    draft: () => state.draft,
    ...createActions(state, views),
    ...createHostWork(state, () => {
      views.stale('all');
      views.tell();
    }),
  };
}

function startState({ form, facts, host, saved, record, words, wording = english }: SessionOptions): State {
  const opened = saved ? readDraft(saved, form.model) : emptyDraft(form.model);
  const draft = record ? applyPrefill(form.model, opened, record) : opened;
  const model = withWords(form.model, { ...form.model.words, ...words });
  const state: State = {
    form, facts, host, wording, draft, model,
    nodes: nodesByPath(model),
    checks: createChecks(form, facts),
    // What a record fills in is no work of the person's that could be lost.
    saved: saved ? opened : draft,
    evaluation: form.evaluate(draft.answers, facts),
    held: new Set(),
    shown: new Map(),
    scope: 'screen',
    errorsShown: 0,
    summary: 'hidden',
    activity: { kind: 'idle' },
    asideHidden: false,
    atList: false,
  };
  const screen = presentScreen(state);
  state.draft = atScreen(state.draft, screen);
  state.saved = atScreen(state.saved, screen);
  state.atList = !saved && hasList(state);
  return state;
}

/** Finds what a view is of, once; gives the way to make it. */
function viewMaker(state: State, name: ViewName): () => object {
  if (name === 'form') return () => formView(state);
  const [kind, pointer] = name.split(' ', 2) as ['children' | 'field' | 'repeat', Pointer];
  const node = nodeOf(state, kind === 'children' ? pointer.replace(/\/\d+$/, '') : pointer);
  if (kind === 'field' && node?.kind === 'field') return () => fieldView(state, node, pointer);
  if (kind === 'repeat' && node?.kind === 'repeat') return () => repeatView(state, node, pointer);
  if (kind === 'children' && node && 'children' in node && (node.kind === 'repeat') === /\/\d+$/.test(pointer)) return () => childViews(state, node, pointer);
  throw new UnknownPointerError(pointer, kind);
}
