import type { FormView } from '@formwright/session';
import { html, nothing } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { keptLink } from './kept-link.ts';

/** Says that the draft is saved and how to return to it, or that saving or submitting failed. */
export function banner(context: FormContext, { banner: drawn }: FormView): unknown {
  if (!drawn) return nothing;
  const { session, prefix } = context;
  const { kind, role, title, until, marked, message, keep, link, retry } = drawn;
  const id = `${prefix}_banner`;
  return html`<div
    class="govuk-notification-banner ${kind === 'saved' ? 'govuk-notification-banner--success' : 'formwright-banner--failed'}"
    role=${role} id="${prefix}_activity" aria-labelledby=${id}
    tabindex="-1"
    data-activity=${kind}
    part="banner"
  >
    <div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id=${id}>${title}</h2></div>
    <div class="govuk-notification-banner__content">${until && html`<p class="govuk-body" data-kept-until>${until}</p>`}${marked && html`<p class="govuk-body" data-marked>${marked}</p>`}${message && html`<p class="govuk-body">${message}</p>`}${keptLink(context, keep)}${
      link && html`<p class="govuk-body"><a class="govuk-link" href=${link.address}>${link.text}</a></p>`
    }${retry && html`<button type="button" class="govuk-button" data-action="retry" @click=${() => void session.retry()}>${retry}</button>`}</div>
  </div>`;
}
