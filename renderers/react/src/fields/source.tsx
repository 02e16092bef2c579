import type { FieldView } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';

interface SourceProps {
  readonly id: string;
  readonly view: FieldView;
}

/** Where a prefilled value came from. */
export function Source({ id, view }: SourceProps): ReactNode {
  return view.source ? <p className="formwright-source" id={id}>{view.source}</p> : null;
}

/** What the record says now, where a person has changed what it said before, and the offer to take it. */
export function NewerValue({ view }: { readonly view: FieldView }): ReactNode {
  const { session } = useDrawing();
  const { newer, pointer } = view;
  if (!newer) return null;
  return (
    <div className="formwright-prompt" data-newer="">
      <p className="govuk-body">{newer.message}</p>
      <button type="button" className="formwright-link" data-action="use-record" onClick={() => session.answer(pointer, newer.value)}>
        {session.wording.useRecord}
      </button>
    </div>
  );
}
