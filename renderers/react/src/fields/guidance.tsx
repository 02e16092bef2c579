import type { RichText } from '@formwright/model';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { RichTextBlocks } from './rich-text.tsx';

interface GuidanceProps {
  readonly text: RichText | undefined;
  /** What the help is about. */
  readonly label: string;
}

/** More help, shown on demand. */
export function Guidance({ text, label }: GuidanceProps): ReactNode {
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
