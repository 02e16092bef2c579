import type { EntryView } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';

/** Asks whether an entry is really to go, since its answers go with it. Takes the focus. */
export function RemoveConfirmation({ entry: { pointer, title } }: { readonly entry: EntryView }): ReactNode {
  const { session, id } = useDrawing();
  const { wording } = session;
  const label = wording.removeEntry(title);
  const takeBack = (): void => session.askToRemove(pointer);
  return (
    <div
      className="formwright-confirm"
      role="group"
      id={`${id(pointer)}--confirm`}
      aria-label={`${label}?`}
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && takeBack()}
    >
      <p className="govuk-body">{label}?</p>
      <div className="govuk-button-group">
        <button
          type="button"
          className="govuk-button govuk-button--warning"
          data-action="confirm"
          part="button"
          onClick={() => session.removeEntry(pointer)}
        >
          {label}
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          data-action="cancel"
          part="button"
          onClick={takeBack}
        >
          {wording.cancel}
        </button>
      </div>
    </div>
  );
}
