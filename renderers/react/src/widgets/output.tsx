import type { FieldView } from '@formwright/session';
import type { ReactNode } from 'react';
import { Source } from '../fields/source.tsx';
import type { ControlProps, Widget } from './widget.ts';

/** An answer that cannot be edited, as text. When a calculated one changes, the form's live region says so. */
export const output: Widget = { Control: Output };

function Output({ view, id }: ControlProps): ReactNode {
  const { node } = view;
  const value = `formwright-answer__value${view.isAnswered ? '' : ' formwright-answer__value--unanswered'}`;
  return (
    <dl className="formwright-answer">
      <dt className="formwright-answer__label" id={`${id}-label`}>
        {node.label}
      </dt>
      <dd className={value} id={id} tabIndex={-1}>
        {node.calculated ? (
          <output aria-labelledby={`${id}-label`} aria-live="off">
            <Words words={view.words} />
          </output>
        ) : (
          <Words words={view.words} />
        )}
        <Source id={`${id}-source`} view={view} />
      </dd>
    </dl>
  );
}

function Words({ words }: Pick<FieldView, 'words'>): ReactNode {
  // The text has its own element, because a page translator replaces bare text nodes while React keeps writing to them.
  if (!Array.isArray(words)) return <span>{words}</span>;
  return (
    <ul className="govuk-list">
      {words.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
