import { domId, type FieldView } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { focusOn } from '../focus.ts';

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
  const drawing = useDrawing();
  const { session } = drawing;
  const { newer, pointer } = view;
  if (!newer) return null;
  const id = `${domId(pointer)}-newer`;
  const accept = (): void => {
    session.answer(pointer, newer.value);
    focusOn(drawing, pointer);
  };
  return (
    <div className="formwright-prompt" data-newer="" part="prompt">
      <p className="govuk-body" id={id}>{newer.message}</p>
      <button type="button" className="formwright-link" data-action="use-record" aria-describedby={id} onClick={accept}>
        {session.wording.useRecord}
      </button>
    </div>
  );
}
