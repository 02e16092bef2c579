import { leadsAway } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';

/** The buttons below a page. While the host is at work they stay and do nothing. */
export function Actions(): ReactNode {
  const { session } = useDrawing();
  const actions = useForm((view) => view.actions);
  const primary = useForm((view) => view.primary);
  const canSave = useForm((view) => view.canSave);
  const advice = useForm((view) => view.advice);
  const busy = useForm((view) => view.busy);
  const lastSave = useForm((view) => view.lastSave);
  return (
    <>
      {!canSave && (
        <p className="govuk-hint" data-no-host="">
          {session.wording.noHost}
        </p>
      )}
      {advice && (
        <p className="govuk-hint" data-advice="">
          {advice}
        </p>
      )}
      <div className="govuk-button-group formwright-actions" part="actions">
        {actions.map(({ action, label }) => {
          const isMain = action === primary;
          const isLink = leadsAway.has(action);
          return (
            <button
              key={action}
              type={isMain ? 'submit' : 'button'}
              className={isLink ? 'formwright-link' : `govuk-button ${isMain ? '' : 'govuk-button--secondary'}`}
              data-action={action}
              aria-disabled={busy || undefined}
              part={isLink ? 'link' : `button button-${isMain ? 'primary' : 'secondary'}`}
              onClick={isMain ? undefined : () => session.press(action)}
            >
              {label}
            </button>
          );
        })}
      </div>
      {lastSave && (
        <p className="formwright-saved" data-saved={lastSave.kind}>
          {lastSave.text}
        </p>
      )}
    </>
  );
}
