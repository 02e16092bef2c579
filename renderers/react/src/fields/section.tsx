import type { Pointer } from '@formwright/model';
import { domId } from '@formwright/session';
import type { ReactNode } from 'react';
import { useChildren, useNode } from '../views.ts';
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
  const prompts = useChildren(parent).find((child) => child.pointer === pointer)?.prompts ?? [];
  const hintId = `${domId(pointer)}-hint`;
  const inside = (
    <>
      {node.hint && <div className="govuk-hint" id={hintId}>{node.hint}</div>}
      <Guidance text={node.guidance} />
      <Prompts prompts={prompts} />
      {children}
    </>
  );
  if (!node.label) return <div className="formwright-section" data-pointer={pointer} part="section">{inside}</div>;
  return (
    <fieldset
      className="govuk-fieldset formwright-section"
      data-pointer={pointer}
      part="section"
      aria-describedby={node.hint ? hintId : undefined}
    >
      <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${size}`}>
        <Heading className="govuk-fieldset__heading" tabIndex={-1}>{node.label}</Heading>
      </legend>
      <BelowHeading>{inside}</BelowHeading>
    </fieldset>
  );
}
