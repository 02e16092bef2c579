import type { Pointer, SectionNode } from '@formwright/model';
import { idList, nameWithin } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useChild } from '../views.ts';
import { ErrorMessage } from './error-message.tsx';
import { Guidance } from './guidance.tsx';
import { BelowHeading, Heading, useSize } from './heading-level.tsx';
import { Prompts } from './prompts.tsx';

interface SectionProps {
  readonly pointer: Pointer;
  readonly children: ReactNode;
}

/** Fields that belong together: a fieldset with a legend, or a plain group if the section has no label. */
export function Section({ pointer, children }: SectionProps): ReactNode {
  const child = useChild(pointer);
  const size = useSize();
  const drawing = useDrawing();
  if (!child) return null;
  const { label, guidance, rows } = child.node as SectionNode;
  const { hint } = child;
  const id = drawing.id(pointer);
  // The ids have two hyphens, because a question in the section may be named `hint`.
  const inside = (
    <>
      {hint && (
        <div className="govuk-hint" id={`${id}--hint`}>
          {hint}
        </div>
      )}
      <Guidance text={guidance} label={label} />
      <ErrorMessage id={`${id}--error`} message={child.error} />
      <Prompts prompts={child.prompts} />
      {children}
    </>
  );
  if (!label)
    return (
      <div className="formwright-section" id={id} tabIndex={-1} data-pointer={pointer} part="section">
        {inside}
      </div>
    );
  return (
    <fieldset
      className="govuk-fieldset formwright-section"
      data-pointer={pointer}
      data-rows={rows}
      part="section"
      aria-labelledby={nameWithin(id, pointer, drawing.prefix)}
      aria-describedby={idList(id, child.describedBy)}
    >
      <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${size}`}>
        <Heading className="govuk-fieldset__heading" id={id} tabIndex={-1}>
          {label}
        </Heading>
      </legend>
      <BelowHeading>{inside}</BelowHeading>
    </fieldset>
  );
}
