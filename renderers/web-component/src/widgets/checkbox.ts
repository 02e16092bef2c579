import { domId } from '@formwright/session';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, help, labelText } from './question.ts';
import type { Widget } from './widget.ts';

/** A declaration: ticked, or unanswered. */
export const checkbox: Widget = (context, view) => {
  const { pointer, value, error } = view;
  const id = domId(pointer);
  return html`${help(context, view)}
    <div class="govuk-checkboxes">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id=${id}
          name=${pointer}
          aria-describedby=${describedBy(view)}
          aria-invalid=${error ? 'true' : nothing}
          part="input"
          .checked=${live(value === true)}
          @change=${(event: Event) => context.session.answer(pointer, (event.target as HTMLInputElement).checked || undefined)}
        />
        <label class="govuk-label govuk-checkboxes__label" for=${id}>${labelText(context, view)}</label>
      </div>
    </div>`;
};
