import type { AnswerList } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { Field } from './field.tsx';
import { Source } from './source.tsx';

/** Neighbouring answers that cannot be edited, and above them where they come from. */
export function Answers({ list: { pointers, source } }: { readonly list: AnswerList }): ReactNode {
  const { id } = useDrawing();
  return (
    <>
      <Source id={`${id(pointers[0] ?? '')}-source`} text={source} />
      <dl className="govuk-form-group formwright-answers">
        {pointers.map((pointer) => (
          <Field key={pointer} pointer={pointer} />
        ))}
      </dl>
    </>
  );
}
