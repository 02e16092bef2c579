import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';

/**
 * Marks what must be answered: a star to see, a word to hear. In the govuk profile it marks the others, as optional.
 */
export function MandatoryMark({ mandatory }: { readonly mandatory: boolean }): ReactNode {
  const { wording } = useDrawing().session;
  if (wording.govuk)
    return mandatory ? null : (
      <span className="formwright-optional" data-optional="">
        {' '}
        ({wording.govuk.optional})
      </span>
    );
  if (!mandatory) return null;
  return (
    <span className="formwright-mandatory" data-mandatory="">
      <span aria-hidden="true">&nbsp;{wording.mandatoryMark}</span>
      <span className="govuk-visually-hidden"> ({wording.mandatory})</span>
    </span>
  );
}
