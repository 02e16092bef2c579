import type { FormAction } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';

/** The buttons below a page. While the host is at work they are there and do nothing. */
export function Actions(): ReactNode {
  const { wording } = useDrawing().session;
  const actions = useForm((view) => view.actions);
  const canSave = useForm((view) => view.canSave);
  return (
    <>
      {!canSave && (
        <p className="govuk-hint" data-no-host="">
          {wording.noHost}
        </p>
      )}
      <div className="govuk-button-group formwright-actions" part="actions">
        {actions.map((action) => (
          <ActionButton key={action} action={action} />
        ))}
      </div>
    </>
  );
}

function ActionButton({ action }: { readonly action: FormAction }): ReactNode {
  const { session } = useDrawing();
  const busy = useForm((view) => view.busy);
  const isPrimary = action === 'next' || action === 'submit';
  return (
    <button
      type={isPrimary ? 'submit' : 'button'}
      className={isPrimary ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
      data-action={action}
      aria-disabled={busy ? true : undefined}
      part={`button button-${isPrimary ? 'primary' : 'secondary'}`}
      onClick={isPrimary ? undefined : () => session.press(action)}
    >
      {session.wording[action]}
    </button>
  );
}
