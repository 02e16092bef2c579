import type { Activity } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { RichTextBlocks } from '../fields/rich-text.tsx';

/** What a person sees in place of the page after the form is submitted: the reference, the PDF, and what happens next. */
export function Submitted({ activity }: { readonly activity: Extract<Activity, { kind: 'submitted' }> }): ReactNode {
  const {
    session: { model, wording },
    prefix,
  } = useDrawing();
  return (
    <>
      <div className="govuk-panel govuk-panel--confirmation" part="confirmation" data-activity="submitted">
        <h1 className="govuk-panel__title" tabIndex={-1} id={`${prefix}_activity`}>
          {wording.submitted}
        </h1>
        <div className="govuk-panel__body">
          {wording.reference}
          <br />
          <strong className="formwright-reference">{activity.reference}</strong>
        </div>
      </div>
      {activity.pdf !== undefined && (
        <p className="govuk-body">
          <a className="govuk-link" href={activity.pdf} data-pdf="">
            {wording.pdf}
          </a>
        </p>
      )}
      {model.confirmation && <RichTextBlocks text={model.confirmation} />}
    </>
  );
}
