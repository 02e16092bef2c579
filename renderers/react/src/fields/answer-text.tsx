import { answerText } from '@formwright/messages';
import type { FieldView } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';

/** An answer as people read it; several chosen options as a list. */
export function AnswerText({ view }: { readonly view: FieldView }): ReactNode {
  const text = answerText(view.node, view.value, useDrawing().session.wording);
  // An element of its own: a page's translator puts other nodes in the place of a bare text, which React would go on
  // writing to.
  if (typeof text === 'string') return <span>{text}</span>;
  return (
    <ul className="govuk-list">
      {text.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
