import type { Wording } from '@formwright/messages';
import type { RichText } from '@formwright/model';
import type { Pointer } from '@formwright/model';
import { entriesAround, type FieldView } from '@formwright/session';
import { html, nothing } from 'lit/html.js';
import type { FormContext } from './context.ts';
import { fresh } from './fresh.ts';
import { richText } from './rich-text.ts';

/**
 * Marks a mandatory question with an asterisk, its word for a screen reader; in the govuk profile the others, with
 * '(optional)'.
 */
export function mark(words: Wording, mandatory: boolean): unknown {
  if (words.govuk)
    return mandatory
      ? nothing
      : html`<span class="formwright-optional" data-optional> (${words.govuk.optional})</span>`;
  if (!mandatory) return nothing;
  return html`<span class="formwright-mandatory" data-mandatory
    ><span aria-hidden="true">&nbsp;${words.mandatoryMark}</span><span class="govuk-visually-hidden"> (${words.mandatory})</span></span
  >`;
}

/** One sentence of help; `id` is the described control's. */
export function hint(text: string | undefined, id: string): unknown {
  return text ? html`<div class="govuk-hint" id="${id}-hint">${text}</div>` : nothing;
}

/** The ids of what describes a control, for `aria-describedby`; `more` is the end of others. */
export function describedBy(
  { id }: FormContext,
  { pointer, describedBy: ends }: FieldView,
  more: readonly string[] = [],
): unknown {
  return [...ends, ...more].map((end) => `${id(pointer)}-${end}`).join(' ') || nothing;
}

/** Names a group or button within an entry: by the element of that id, and by the entries around. */
export function nameWithin(context: FormContext, pointer: Pointer, id: string): string {
  return [id, ...entriesAround(pointer).map(context.id)].join(' ');
}

/** More help, on demand; `label` is what it is about. */
export function guidance(
  { words, level }: FormContext,
  { guidance: text, label }: { readonly guidance?: RichText; readonly label: string },
): unknown {
  if (!text) return nothing;
  return html`<details class="govuk-details formwright-guidance">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${words.moreHelp}${label ? html`<span class="govuk-visually-hidden">: ${label}</span>` : nothing}</span></summary>
    <div class="govuk-details__text">${richText(text, level)}</div>
  </details>`;
}

/** An issue's words at its field or repeat. */
export function errorMessage(words: Wording, error: string | undefined, id: string): unknown {
  if (!error) return nothing;
  return html`<p class="govuk-error-message" id="${id}-error">
    <span class="govuk-visually-hidden">${words.errorPrefix}</span> ${fresh(error)}
  </p>`;
}

/** Advice that answers call for. */
export function prompts(texts: readonly string[]): unknown {
  return texts.map(
    (text) =>
      html`<div class="formwright-prompt" data-prompt part="prompt"><p class="govuk-body">${fresh(text)}</p></div>`,
  );
}
