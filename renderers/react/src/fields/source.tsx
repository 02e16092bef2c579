import type { FieldView } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';

interface SourceProps {
  readonly id: string;
  readonly text: string | undefined;
}

/** Where a prefilled value came from. */
export function Source({ id, text }: SourceProps): ReactNode {
  return text ? (
    <p className="formwright-source" id={id}>
      {text}
    </p>
  ) : null;
}

/** Asks whether to keep an answer that a person changed, or to use what the record says now. */
export function NewerValue({ view }: { readonly view: FieldView }): ReactNode {
  const { session, id: idOf } = useDrawing();
  const { newer, pointer } = view;
  if (!newer) return null;
  const id = `${idOf(pointer)}-newer`;
  return (
    <div className="formwright-prompt" role="group" aria-labelledby={id} data-newer="" part="prompt">
      <p className="govuk-body" id={id}>
        {newer.message}
      </p>
      <div className="govuk-button-group">
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          data-action="keep"
          onClick={() => session.keep(pointer)}
        >
          {session.wording.keepMine}
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          data-action="use-record"
          onClick={() => session.useRecord(pointer)}
        >
          {session.wording.useRecord}
        </button>
      </div>
    </div>
  );
}
