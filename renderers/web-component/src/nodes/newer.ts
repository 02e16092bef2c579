import type { FieldView } from '@formwright/session';
import { html, nothing } from '../html/template.ts';
import { type LivePart, viewOf } from '../live.ts';

/** Asks whether to keep an answer that a person changed, or to use what the record says now. */
export const newer: LivePart<FieldView> = {
  subscribe: viewOf('field'),
  read: (session, pointer) => session.field(pointer),
  draw: ({ session, words, id: idOf }, { pointer, newer: found }) => {
    if (!found) return nothing;
    const id = `${idOf(pointer)}-newer`;
    const button = (action: string, label: string, press: () => void): unknown =>
      html`<button type="button" class="govuk-button govuk-button--secondary" data-action=${action} @click=${press}>${label}</button>`;
    return html`<div class="formwright-prompt" role="group" aria-labelledby=${id} data-newer part="prompt">
    <p class="govuk-body" id=${id}>${found.message}</p>
    <div class="govuk-button-group">
      ${button('keep', words.keepMine, () => session.keep(pointer))} ${button('use-record', words.useRecord, () => session.useRecord(pointer))}
    </div>
  </div>`;
  },
};
