import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useDrawing } from '../drawing-context.ts';

interface RemoveConfirmationProps {
  /** Of the entry: 'Need 2'. */
  readonly title: string;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/** Asks whether an entry is really to go, since its answers go with it. Takes the focus. */
export function RemoveConfirmation({ title, confirm, cancel }: RemoveConfirmationProps): ReactNode {
  const { wording } = useDrawing().session;
  const group = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => group.current?.focus(), []);
  const question = `${wording.removeEntry(title)}?`;
  return (
    <div
      className="formwright-confirm"
      role="group"
      aria-label={question}
      tabIndex={-1}
      ref={group}
      onKeyDown={({ key }) => key === 'Escape' && cancel()}
    >
      <p className="govuk-body">{question}</p>
      <div className="govuk-button-group">
        <button
          type="button"
          className="govuk-button govuk-button--warning"
          data-action="confirm"
          part="button"
          onClick={confirm}
        >
          {wording.removeEntry(title)}
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          data-action="cancel"
          part="button"
          onClick={cancel}
        >
          {wording.cancel}
        </button>
      </div>
    </div>
  );
}
