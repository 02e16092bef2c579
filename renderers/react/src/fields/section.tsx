import type { Pointer } from '@formwright/model';
import { groupDescribedBy } from '@formwright/session';
import { useDrawing } from '../drawing-context.ts';
import type { ReactNode } from 'react';
import { useChildren, useNode } from '../views.ts';
import { nameWithin } from '../name-within.ts';
import { ErrorMessage } from './error-message.tsx';
import { Guidance } from './guidance.tsx';
import { BelowHeading, Heading, useSize } from './heading-level.tsx';
import { Prompts } from './prompts.tsx';

interface SectionProps {
  readonly pointer: Pointer;
  readonly children: ReactNode;
}

/** Fields that belong together: a fieldset with a legend, or merely a group where the section has no label. */
export function Section({ pointer, children }: SectionProps): ReactNode {
  const node = useNode(pointer, 'section');
  const size = useSize();
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const { prompts = [], error } = useChildren(parent).find((child) => child.pointer === pointer) ?? {};
  const drawing = useDrawing();
  const id = drawing.id(pointer);
  // A question in it may be named `hint`.
  const [hintId, errorId] = [`${id}--hint`, `${id}--error`];
  const inside = (
    <>
      {node.hint && (
        <div className="govuk-hint" id={hintId}>
          {node.hint}
        </div>
      )}
      <Guidance of={node} />
      <ErrorMessage id={errorId} message={error} />
      <Prompts prompts={prompts} />
      {children}
    </>
  );
  if (!node.label)
    return (
      <div className="formwright-section" id={id} tabIndex={-1} data-pointer={pointer} part="section">
        {inside}
      </div>
    );
  return (
    <fieldset
      className="govuk-fieldset formwright-section"
      data-pointer={pointer}
      part="section"
      aria-labelledby={nameWithin(drawing, pointer, id)}
      aria-describedby={groupDescribedBy(`${id}-`, { hint: node.hint, error })}
    >
      <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${size}`}>
        <Heading className="govuk-fieldset__heading" id={id} tabIndex={-1}>
          {node.label}
        </Heading>
      </legend>
      <BelowHeading>{inside}</BelowHeading>
    </fieldset>
  );
}
