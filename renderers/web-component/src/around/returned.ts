import type { FormView } from '@formwright/session';
import { html, nothing } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { lineList } from './error-summary.ts';

/** Draws why the form was returned. Each comment leads to its question. */
export function returned(context: FormContext, { returned: view }: FormView): unknown {
  if (!view) return nothing;
  const { title, reason, lines } = view;
  const id = `${context.prefix}_returned`;
  return html`<div class="govuk-notification-banner" role="region" aria-labelledby=${id} part="banner" data-returned>
    <div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id=${id}>${title}</h2></div>
    <div class="govuk-notification-banner__content">${reason && html`<p class="govuk-body">${reason}</p>`}${
      lines.length > 0 && lineList(context, lines, { list: 'govuk-list--bullet', link: 'govuk-link' })
    }</div>
  </div>`;
}
