import type { FieldView } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { AnswerText } from './answer-text.tsx';
import { ErrorMessage } from './error-message.tsx';
import { Guidance } from './guidance.tsx';
import { Source } from './source.tsx';

/** A field that cannot be typed into: worked out, locked, or not the person's to change. */
export function FixedField({ view }: { readonly view: FieldView }): ReactNode {
  const {
    widgets: { output },
    id: idOf,
  } = useDrawing();
  const { node, value } = view;
  const id = idOf(view.pointer);
  const unanswered = value === undefined ? ' formwright-answer__value--unanswered' : '';
  return (
    <>
      <dl className="formwright-answer">
        <dt className="formwright-answer__label" id={`${id}-label`}>
          {node.label}
        </dt>
        <dd className={`formwright-answer__value${unanswered}`} id={id} tabIndex={-1}>
          {node.calculated ? (
            <output.Control view={view} id={id} describedBy={undefined} answer={ignore} />
          ) : (
            <AnswerText view={view} />
          )}
          <Source id={`${id}-source`} view={view} />
        </dd>
      </dl>
      {node.calculated && node.hint && <div className="govuk-hint">{node.hint}</div>}
      {node.calculated && <Guidance of={node} />}
      <ErrorMessage id={`${id}-error`} message={view.error} />
    </>
  );
}

function ignore(): void {
  // What is fixed has nothing to answer with.
}
