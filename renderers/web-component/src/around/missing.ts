import type { FormView } from '@formwright/session';
import { html, nothing } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { keyed } from '../keyed.ts';
import { lineList } from './error-summary.ts';

/** Draws what the submission lacks, in place of Submit. */
export function missing(context: FormContext, { missingPages: pages, waiting }: FormView): unknown {
  if (pages.length === 0)
    return waiting ? html`<p class="formwright-missing" part="missing" data-waiting>${waiting}</p>` : nothing;
  const { words } = context;
  const id = `${context.prefix}_missing`;
  return html`<section class="formwright-missing" aria-labelledby=${id} part="missing" data-missing>
    <h2 class="govuk-heading-m" id=${id} tabindex="-1">${words.missing}</h2>
    <p class="govuk-body">${words.missingHelp}</p>
    ${pages.map(({ name, title, lines }) =>
      keyed(
        name,
        html`<h3 class="govuk-heading-s">${title}</h3>
    ${lineList(context, lines, { list: 'govuk-list--bullet', link: 'govuk-link' })}`,
      ),
    )}
  </section>`;
}
