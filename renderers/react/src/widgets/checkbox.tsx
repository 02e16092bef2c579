import type { ReactNode } from 'react';
import { MandatoryMark } from '../fields/mandatory-mark.tsx';
import type { ControlProps, Widget } from './widget.ts';

/** A declaration: ticked is true, unticked is unanswered. */
export const checkbox: Widget = { Control: Checkbox };

function Checkbox({ view, id, describedBy, answer }: ControlProps): ReactNode {
  return (
    <div className="govuk-checkboxes">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name={view.pointer}
          checked={view.value === true}
          aria-describedby={describedBy}
          part="input"
          aria-invalid={view.error ? true : undefined}
          onChange={({ target }) => answer(target.checked ? true : undefined)}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {view.node.label}
          <MandatoryMark mandatory={view.mandatory} />
        </label>
      </div>
    </div>
  );
}
