import type { RichText } from '@formwright/model';
import type { Mark } from '@formwright/session';
import { html, nothing } from './html/template.ts';
import type { FormContext } from './context.ts';
import { richText } from './rich-text.ts';

/** Draws a label, and its mark: a visible star and a word for screen readers, or '(optional)'. */
export function labelText(label: string, mark: Mark | undefined): unknown {
  if (!mark) return label;
  return mark.sign
    ? html`${label}<span class="formwright-mandatory" data-mandatory><span aria-hidden="true">&nbsp;${mark.sign}</span><span class="govuk-visually-hidden"> (${mark.word})</span></span>`
    : html`${label}<span class="formwright-optional" data-optional> (${mark.word})</span>`;
}

/** Draws a sentence of help. `id` is the id of the control that it describes. */
export function hint(text: string | undefined, id: string): unknown {
  return text ? html`<div class="govuk-hint" id="${id}-hint">${text}</div>` : nothing;
}

/** Draws what a worker said about an answer. */
export function comment(text: string | undefined, id: string): unknown {
  return text && html`<p class="formwright-comment" id="${id}-comment">${text}</p>`;
}

/** Draws more help, shown on demand. `label` says what it is about. */
export function guidance({ words, level }: FormContext, text: RichText | undefined, label: string): unknown {
  if (!text) return nothing;
  return html`<details class="govuk-details formwright-guidance">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${words.moreHelp}${label ? html`<span class="govuk-visually-hidden">: ${label}</span>` : nothing}</span></summary>
    <div class="govuk-details__text">${richText(text, level)}</div>
  </details>`;
}

/** Draws the words of an issue at a field, section, repeat or entry. */
export function errorMessage({ words }: FormContext, error: string | undefined, id: string): unknown {
  if (!error) return nothing;
  return html`<p class="govuk-error-message" id="${id}-error">
    <span class="govuk-visually-hidden">${words.errorPrefix}</span> ${error}
  </p>`;
}

/** Draws advice that the answers call for. */
export function prompts(texts: readonly string[]): unknown {
  return texts.map(
    (text) => html`<div class="formwright-prompt" data-prompt part="prompt"><p class="govuk-body">${text}</p></div>`,
  );
}
