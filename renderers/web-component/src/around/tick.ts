import type { FormView } from '@formwright/session';
import { html, type TemplateResult } from '../html/template.ts';
import { inStep } from '../in-step.ts';
import type { FormContext } from '../context.ts';

/** Draws a person's own mark that they have completed a page. It bars nothing. */
export function tick({ session, words, prefix }: FormContext, { page, ticked }: FormView): TemplateResult {
  const id = `${prefix}_tick`;
  const set = (event: Event): void =>
    session.tick(page.name, (event.target as HTMLInputElement).checked ? 'ticked' : 'unticked');
  return html`<div class="govuk-checkboxes govuk-checkboxes--small formwright-tick">
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        type="checkbox"
        id=${id}
        data-action="tick"
        @change=${set}
        ${inStep((control) => {
          control.checked = ticked;
        })}
      />
      <label class="govuk-label govuk-checkboxes__label" for=${id}>${words.tick}</label>
    </div>
  </div>`;
}
