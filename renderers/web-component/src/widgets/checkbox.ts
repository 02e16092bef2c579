import { html, nothing } from '../html/template.ts';
import { inStep } from '../in-step.ts';
import { labelText } from '../parts.ts';
import { describedBy } from './question.ts';
import type { Widget } from './widget.ts';

/** A declaration: ticked is true, unticked is unanswered. */
export const checkbox: Widget = (context, view) => {
  const { node, pointer, value, mark, invalid } = view;
  const id = context.id(pointer);
  return html`
    <div class="govuk-checkboxes">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id=${id}
          name=${pointer}
          aria-describedby=${describedBy(context, view)}
          aria-invalid=${invalid || nothing}
          part="input"
          @change=${(event: Event) => context.session.answer(pointer, (event.target as HTMLInputElement).checked || undefined)} ${inStep(
            (control) => {
              control.checked = value === true;
            },
          )}
        />
        <label class="govuk-label govuk-checkboxes__label" for=${id}>${labelText(node.label, mark)}</label>
      </div>
    </div>`;
};
