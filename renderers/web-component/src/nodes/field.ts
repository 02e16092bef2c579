import type { FieldView } from '@formwright/session';
import { html, nothing } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { type LivePart, viewOf } from '../live.ts';
import { prompts } from '../parts.ts';
import { widgets } from '../widgets/index.ts';
import { framed } from '../widgets/question.ts';

/** One field, drawn again only when its own view changed. */
export const fieldPart: LivePart<FieldView> = {
  subscribe: viewOf('field'),
  read: (session, pointer) => session.field(pointer),
  draw: (context, view) => {
    const { error, frame, pointer } = view;
    const state = `${error ? 'govuk-form-group--error' : ''} ${frame === 'fixed' ? 'formwright-fixed' : ''}`;
    return html`<div class="govuk-form-group ${state}" data-pointer=${pointer} part="field">
      ${framed(context, view, widgets[view.widget](context, view))} ${newer(context, view)} ${prompts(view.prompts)}
    </div>`;
  },
};

/** Asks whether to keep an answer that a person changed, or to use what the record says now. */
function newer({ session, words, id: idOf }: FormContext, { pointer, newer: found }: FieldView): unknown {
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
}
