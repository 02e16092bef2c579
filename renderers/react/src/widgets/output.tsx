import type { ReactNode } from 'react';
import type { ControlProps, Widget } from './widget.ts';

/** An answer that cannot be edited, as text. When a calculated one changes, the form's live region says so. */
export const output: Widget = { Control: Output };

function Output({ view: { node, words }, id }: ControlProps): ReactNode {
  // The text has its own element, because a page translator replaces bare text nodes while React keeps writing to them.
  const shown = Array.isArray(words) ? (
    <ul className="govuk-list">
      {words.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  ) : (
    <span>{words}</span>
  );
  if (!node.calculated) return shown;
  return (
    <output aria-labelledby={`${id}-label`} aria-live="off">
      {shown}
    </output>
  );
}
