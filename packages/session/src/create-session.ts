import type { Pointer } from '@formwright/model';
import { createActions } from './actions/actions.ts';
import { childViews } from './views/child-views.ts';
import { fieldView } from './views/field-view.ts';
import { formView } from './views/form-view.ts';
import { connect } from './state/draft-on-screen.ts';
import { nodeOf, type State, storedDraft } from './state/state.ts';
import { repeatView } from './views/repeat-view.ts';
import { lateActions } from './late/late-actions.ts';
import { refuseWrongForm } from './misuse/wrong-form-error.ts';
import { startState } from './state/start-state.ts';
import type { Session, SessionOptions, ViewName } from './session.ts';
import { UnknownPointerError } from './misuse/unknown-pointer-error.ts';
import { createViewCache } from './views/view-cache.ts';
import { onAnswer, onPart } from './interaction/focus.ts';
import { createInteraction, type Interaction } from './interaction/interaction.ts';
import type { FieldView } from './views/field-shape.ts';
import type { ReviewView } from './review/review-shape.ts';
import type { FormView } from './views/form-shape.ts';
import type { Child, RepeatView } from './views/views.ts';

/**
 * Starts a session: one person filling in one form. A draft of any shape is repaired (`readDraft`), never refused. Views
 * throw an UnknownPointerError for a pointer that the form does not have; actions ignore it.
 * @throws WrongFormError if `form` is not a built form.
 */
export function createSession(options: SessionOptions): Session {
  refuseWrongForm(options.form);
  const state = startState(options, undefined);
  const views = createViewCache<ViewName>((name) => viewMaker(state, name, () => interaction.notify(['review'])));
  const interaction: Interaction = createInteraction(state, views);
  const actions = createActions(state, interaction);
  const session: Session = {
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
    review: () => views.read('review') as ReviewView,
    say: interaction.say,
    focusOn(pointer) {
      state.tables?.openTo(state, pointer);
      interaction.notify('all', pointer === '' ? onPart('heading') : onAnswer(pointer));
    },
    subscribe: views.subscribe,
    answers: () => storedDraft(state).answers,
    draft: () => storedDraft(state),
    ...actions,
    ...lateActions(state, { ...interaction, ...actions, views }),
    press(action) {
      if (!session.view().busy) void session[action]();
    },
    pressReturn() {
      const { editor, primary } = session.view();
      if (!editor) session.press(primary);
      else if (editor.primary) session.pressEditor(editor.primary);
    },
  };
  return connect(session, state);
}

/** Finds the node of a view, once. Returns the function that makes the view. `arrived`: the code of the review has. */
function viewMaker(state: State, name: ViewName, arrived: () => void): () => object {
  if (name === 'form') return () => formView(state);
  if (name === 'review') return () => state.late?.reviewOf(state, arrived) ?? { pages: [] };
  const [kind, pointer] = name.split(' ', 2) as ['children' | 'field' | 'repeat', Pointer];
  const node = nodeOf(state, kind === 'children' ? pointer.replace(/\/\d+$/, '') : pointer);
  if (kind === 'field' && node?.kind === 'field') return () => fieldView(state, node, pointer);
  if (kind === 'repeat' && node?.kind === 'repeat') return () => repeatView(state, node, pointer);
  if (kind === 'children' && node && 'children' in node && (node.kind === 'repeat') === /\/\d+$/.test(pointer))
    return () => childViews(state, node, pointer);
  throw new UnknownPointerError(pointer, kind);
}
