import type { Mark } from '@formwright/session';
import type { ReactNode } from 'react';

interface LabelTextProps {
  readonly label: string;
  readonly mark: Mark | undefined;
}

/** A label, and its mark: a visible star and a word for screen readers, or '(optional)'. */
export function LabelText({ label, mark }: LabelTextProps): ReactNode {
  return (
    <>
      {label}
      {mark && !mark.sign && (
        <span className="formwright-optional" data-optional="">
          {' '}
          ({mark.word})
        </span>
      )}
      {mark?.sign && (
        <span className="formwright-mandatory" data-mandatory="">
          <span aria-hidden="true">&nbsp;{mark.sign}</span>
          <span className="govuk-visually-hidden"> ({mark.word})</span>
        </span>
      )}
    </>
  );
}
