import type { Activity } from '@formwright/session';
import { type ReactNode, useEffect, useRef } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { RichTextBlocks } from '../fields/rich-text.tsx';

/**
 * What a person sees once the form is submitted, in place of the page: the reference, the PDF, and what happens next.
 */
export function Submitted({ activity }: { readonly activity: Extract<Activity, { kind: 'submitted' }> }): ReactNode {
  const { model, wording } = useDrawing().session;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className="govuk-panel govuk-panel--confirmation" part="confirmation" data-activity="submitted">
        <h1 className="govuk-panel__title" tabIndex={-1} ref={heading}>
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
