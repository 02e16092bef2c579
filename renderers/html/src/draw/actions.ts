import { type FormView, leadsAway, type Session } from '@formwright/session';
import { button, type Drawing } from './drawing.ts';
import type { View } from './view.ts';

/** Makes the data of the buttons below a screen, or of the editor of an entry. */
export function actionsView({ session, prefix }: Drawing): View {
  const { actions, primary, canSave, advice, lastSave, editor } = session.view();
  return {
    id: prefix,
    noHost: !canSave && session.wording.noHost,
    advice: !editor && advice,
    lastSave,
    question: editor?.question,
    editor: editor?.actions.map(({ action, label }) =>
      button({
        press: `editor ${action}`,
        action,
        label,
        id: `${prefix}_editor-${action}`,
        look: action === editor.primary ? 'main' : action === 'discard' ? 'warning' : 'secondary',
      }),
    ),
    buttons: [...submitOf(session), ...actions]
      .filter(({ action }) => (action !== 'print' || session.host?.print) && (!editor || action === 'save'))
      .map(({ action, label }) =>
        button({
          press: action,
          action,
          label,
          look: action === primary ? 'main' : leadsAway.has(action) ? 'link' : 'secondary',
        }),
      ),
  };
}

/**
 * On the last page of a form without a review, Submit is always there: whether something is missing is only known once the
 * page was sent.
 */
function submitOf(session: Session): FormView['actions'] {
  const { actions, isLast, body, canSave } = session.view();
  const isThere = actions.some(({ action }) => action === 'submit');
  return canSave && isLast && !isThere && (body === 'page' || body === 'pages')
    ? [{ action: 'submit', label: session.wording.submit }]
    : [];
}
