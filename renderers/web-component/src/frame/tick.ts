import type { FormView } from '@formwright/session';
import { html, type TemplateResult } from 'lit/html.js';
import { inStep } from '../in-step.ts';
import type { FormContext } from '../context.ts';

/** A person's own 'completed', which bars and locks nothing. */
export function tick({ session, words, id: idOf }: FormContext, { page, pages }: FormView): TemplateResult {
  const id = `${idOf('')}_tick`;
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
          control.checked = pages.some((line) => line.current && line.ticked);
        })}
      />
      <label class="govuk-label govuk-checkboxes__label" for=${id}>${words.tick}</label>
    </div>
  </div>`;
}
