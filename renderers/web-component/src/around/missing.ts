import type { FormView } from '@formwright/session';
import { html, nothing } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { keyed } from '../keyed.ts';
import { lineLink } from './error-summary.ts';

/** Draws what the submission lacks, in place of Submit. */
export function missing(context: FormContext, { missing: lines, waiting }: FormView): unknown {
  if (lines.length === 0)
    return waiting ? html`<p class="formwright-missing" part="missing" data-waiting>${waiting}</p>` : nothing;
  const { words } = context;
  const id = `${context.prefix}_missing`;
  return html`<section class="formwright-missing" aria-labelledby=${id} part="missing" data-missing>
    <h2 class="govuk-heading-m" id=${id}>${words.missing}</h2>
    <p class="govuk-body">${words.missingHelp}</p>
    <ul class="govuk-list govuk-list--bullet">
      ${lines.map((line) => keyed(line.pointer, html`<li>${lineLink(context, line, 'govuk-link')} (${line.page})</li>`))}
    </ul>
  </section>`;
}
