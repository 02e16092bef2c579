import type { ReactNode } from 'react';
import { LabelText } from '../fields/label-text.tsx';
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
          aria-invalid={view.invalid || undefined}
          onChange={({ target }) => answer(target.checked || undefined)}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          <LabelText label={view.node.label} mark={view.mark} />
        </label>
      </div>
    </div>
  );
}
