import type { RichText } from '@formwright/model';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { RichTextBlocks } from './rich-text.tsx';

/** More help, shown on demand; the label says what it is about. */
export function Guidance({
  of: { guidance: text, label },
}: {
  readonly of: { readonly guidance?: RichText; readonly label: string };
}): ReactNode {
  const { wording } = useDrawing().session;
  if (!text) return null;
  return (
    <details className="govuk-details formwright-guidance">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {wording.moreHelp}
          {label && <span className="govuk-visually-hidden">: {label}</span>}
        </span>
      </summary>
      <div className="govuk-details__text">
        <RichTextBlocks text={text} />
      </div>
    </details>
  );
}
