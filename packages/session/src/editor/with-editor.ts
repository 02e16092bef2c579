import type { FormView } from '../views/form-shape.ts';
import type { State } from '../state/state.ts';
import { editorView } from './editor-view.ts';

/** Returns the view of a form with its editor, if one is open. An editor that is a page is all that the screen shows. */
export function withEditor(state: State, view: FormView): FormView {
  const editor = editorView(state);
  if (editor?.kind !== 'page') return { ...view, editor };
  const { key, title, caption, errors } = editor;
  return {
    ...view,
    editor,
    errors,
    body: 'entry',
    screen: key,
    heading: title,
    caption,
    intro: undefined,
    shown: [],
    long: false,
    back: undefined,
    toList: undefined,
    explanation: '',
    canTick: false,
    missing: [],
    missingPages: [],
    advice: undefined,
    waiting: undefined,
    actions: view.actions.filter(({ action }) => action === 'save'),
  };
}
