import type { Activity } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { richText } from '../rich-text.ts';

/** Draws what a person sees in place of the page after the form is submitted. */
export function confirmation(
  { session, words, level, prefix }: FormContext,
  { reference, pdf }: Extract<Activity, { kind: 'submitted' }>,
): TemplateResult {
  return html`<div class="formwright-main" part="main"><div class="govuk-panel govuk-panel--confirmation" part="confirmation" data-activity="submitted"><h1 class="govuk-panel__title" id="${prefix}_activity" tabindex="-1">${words.submitted}</h1>
      <div class="govuk-panel__body">${words.reference}<br /><strong class="formwright-reference">${reference}</strong></div>
    </div>
    ${pdf ? html`<p class="govuk-body"><a class="govuk-link" href=${pdf} data-pdf>${words.pdf}</a></p>` : nothing}${richText(session.model.confirmation ?? [], level)}</div>`;
}
