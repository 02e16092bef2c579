import type { FormView } from '@formwright/session';
import { html, nothing } from '../html/template.ts';
import type { FormContext } from '../context.ts';

/** Lists the answers from an older version of the form that are kept aside. */
export function aside({ session, words, prefix }: FormContext, { aside: lines }: FormView): unknown {
  if (lines.length === 0) return nothing;
  const id = `${prefix}_aside`;
  return html`<div class="govuk-notification-banner" role="region" aria-labelledby=${id} part="banner" data-aside>
    <div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id=${id}>${words.aside}</h2></div>
    <div class="govuk-notification-banner__content">
      <p class="govuk-body">${words.asideHelp}</p>
      <ul class="govuk-list govuk-list--bullet">
        ${lines.map(({ label, text }) => html`<li>${label}: <strong>${text}</strong></li>`)}
      </ul>
      <button type="button" class="formwright-link" data-action="hide-aside" @click=${() => session.hideAside()}>${words.hideAside}</button>
    </div>
  </div>`;
}
