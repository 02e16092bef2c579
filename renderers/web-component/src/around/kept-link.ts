import type { KeptLink } from '@formwright/session';
import { html, nothing } from '../html/template.ts';
import type { FormContext } from '../context.ts';

/** Draws the link by which a person comes back, and the ways to keep it. */
export function keptLink({ session }: FormContext, keep: KeptLink | undefined): unknown {
  if (!keep) return nothing;
  const { address, copy, email } = keep;
  return html`<p class="govuk-body"><a class="govuk-link" href=${address} data-link>${address}</a></p>
    <p class="govuk-body formwright-keep">${copy ? html`<button type="button" class="formwright-link" data-action="copy" @click=${() => void session.copyLink()}>${copy}</button>` : nothing} <a class="govuk-link" href=${email.address}>${email.text}</a></p>`;
}
