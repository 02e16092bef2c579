import { dateText } from '@formwright/messages';
import type { Activity } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormContext } from '../context.ts';

/** Draws that the draft is saved and where, or that the host could not save or accept it. */
export function banner(context: FormContext, activity: Activity): unknown {
  const { words, session } = context;
  if (activity.kind === 'saved') {
    return draw(context, {
      kind: 'saved',
      role: 'region',
      title: words.saved,
      content: html`${activity.keptUntil ? html`<p class="govuk-body" data-kept-until>${words.keptUntil(dateText(activity.keptUntil, words))}</p>` : nothing}${
        activity.link
          ? html`<p class="govuk-body">${words.savedLink}</p>
            <p class="govuk-body"><a class="govuk-link" href=${activity.link}>${activity.link}</a></p>`
          : nothing
      }`,
    });
  }
  if (activity.kind !== 'failed') return nothing;
  return draw(context, {
    kind: 'failed',
    role: 'alert',
    title: words.problem,
    content: html`<p class="govuk-body">${activity.message}</p>
      ${activity.link ? html`<p class="govuk-body"><a class="govuk-link" href=${activity.link.address}>${activity.link.text}</a></p>` : nothing}
      ${activity.retry === 'never' ? nothing : html`<button type="button" class="govuk-button" data-action="retry" @click=${() => void session.retry()}>${words.tryAgain}</button>`}`,
  });
}

interface Banner {
  readonly kind: 'saved' | 'failed';
  readonly role: 'region' | 'alert';
  readonly title: string;
  readonly content: unknown;
}

function draw({ id: idOf }: FormContext, { kind, role, title, content }: Banner): TemplateResult {
  const id = `${idOf('')}_banner`;
  return html`<div
    class="govuk-notification-banner ${kind === 'saved' ? 'govuk-notification-banner--success' : 'formwright-banner--failed'}"
    role=${role} id="${idOf('')}_activity" aria-labelledby=${id}
    tabindex="-1"
    data-activity=${kind}
    part="banner"
  >
    <div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id=${id}>${title}</h2></div>
    <div class="govuk-notification-banner__content">${content}</div>
  </div>`;
}
