import type { Mark } from '@formwright/session';
import type { ReactNode } from 'react';

interface LabelTextProps {
  readonly label: string;
  readonly mark: Mark | undefined;
}

/** A label, and its mark: a star to see with a word to hear, or '(optional)'. */
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
