import { leadsAway } from '@formwright/session';
import { actionsSent } from '@formwright/session/requests';
import { button, type Drawing } from './drawing.ts';
import type { View } from './view.ts';

/** Makes the data of the buttons below a screen, or of the editor of an entry. */
export function actionsView({ session, prefix }: Drawing): View {
  const { primary, canSave, advice, lastSave, editor } = session.view();
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
    buttons: actionsSent(session)
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
