import type { FieldView } from '@formwright/session';
import { type ReactNode, useEffect, useRef } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { focusOn } from '../focus.ts';

interface SourceProps {
  readonly id: string;
  readonly view: FieldView;
}

/** Where a prefilled value came from. */
export function Source({ id, view }: SourceProps): ReactNode {
  return view.source ? (
    <p className="formwright-source" id={id}>
      {view.source}
    </p>
  ) : null;
}

/**
 * Asks whether to keep an answer that a person changed, or to take what the record says by now. A question that comes
 * up is said too.
 */
export function NewerValue({ view }: { readonly view: FieldView }): ReactNode {
  const drawing = useDrawing();
  const { announcer, session } = drawing;
  const { newer, pointer } = view;
  const message = newer?.message;
  const before = useRef(message);
  useEffect(() => {
    if (message !== undefined && message !== before.current) announcer.say(message);
    before.current = message;
  }, [announcer, message]);
  if (!newer) return null;
  const id = `${drawing.id(pointer)}-newer`;
  const choose = (choice: () => void): void => {
    choice();
    focusOn(drawing, pointer);
  };
  return (
    <div className="formwright-prompt" role="group" aria-labelledby={id} data-newer="" part="prompt">
      <p className="govuk-body" id={id}>
        {message}
      </p>
      <div className="govuk-button-group">
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          data-action="keep"
          onClick={() => choose(() => session.keep(pointer))}
        >
          {session.wording.keepMine}
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          data-action="use-record"
          onClick={() => choose(() => session.answer(pointer, newer.value))}
        >
          {session.wording.useRecord}
        </button>
      </div>
    </div>
  );
}
