import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';

/** The buttons below a page. While the host is at work they are there and do nothing. */
export function Actions(): ReactNode {
  const { session } = useDrawing();
  const { wording } = session;
  const isFirst = useForm((view) => view.isFirst);
  const isLast = useForm((view) => view.isLast);
  const canSubmit = useForm((view) => view.canSubmit);
  const canSave = useForm((view) => view.canSave);
  const busy = useForm((view) => isBusy(view.activity.kind));
  const state = { 'aria-disabled': busy ? true : undefined } as const;
  const primary = { ...state, className: 'govuk-button', part: 'button button-primary' };
  const secondary = { ...state, className: 'govuk-button govuk-button--secondary', part: 'button button-secondary' };
  const unlessBusy = (action: () => void) => (): void => {
    if (!busy) action();
  };
  return (
    <>
      {!canSave && (
        <p className="govuk-hint" data-no-host="">
          {wording.noHost}
        </p>
      )}
      <div className="govuk-button-group formwright-actions" part="actions">
        {!isLast && (
          <button type="submit" data-action="next" {...primary}>
            {wording.next}
          </button>
        )}
        {canSubmit && (
          <button type="submit" data-action="submit" {...primary}>
            {wording.submit}
          </button>
        )}
        {!isFirst && !wording.govuk && (
          <button type="button" data-action="previous" {...secondary} onClick={unlessBusy(() => session.previous())}>
            {wording.previous}
          </button>
        )}
        {canSave && (
          <button type="button" data-action="save" {...secondary} onClick={unlessBusy(() => void session.save())}>
            {wording.save}
          </button>
        )}
      </div>
    </>
  );
}

/** Tells whether the host is at work. */
export function isBusy(activity: string): boolean {
  return activity === 'saving' || activity === 'submitting';
}
