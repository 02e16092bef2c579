import { type FieldView } from '@formwright/session';
import { html, nothing } from 'lit/html.js';
import type { FormContext } from '../context.ts';
import { prompts } from '../described.ts';
import type { LivePart } from '../live.ts';
import { widgets } from '../widgets/index.ts';
import { framed } from '../widgets/question.ts';

/** One answer, drawn again only when something in its view becomes another. */
export const fieldPart: LivePart<FieldView> = {
  name: (pointer) => `field ${pointer}`,
  read: (session, pointer) => session.field(pointer),
  draw: (context, view) => {
    const { error, frame, node } = view;
    const isFixed = frame === 'fixed';
    const state = `${error ? 'govuk-form-group--error' : ''} ${isFixed ? 'formwright-fixed' : ''}`;
    return html`<div class="govuk-form-group ${state}" data-pointer=${view.pointer} part="field">
      ${framed(context, view, widgets[isFixed ? 'output' : node.widget](context, view))} ${newer(context, view)} ${prompts(view.prompts)}
    </div>`;
  },
};

/** Asks whether to keep an answer that a person changed, or to take what the record says by now. */
function newer(context: FormContext, { pointer, newer: found }: FieldView): unknown {
  if (!found) return nothing;
  const { session, words } = context;
  const id = `${context.id(pointer)}-newer`;
  const button = (action: string, label: string, choose: () => void): unknown =>
    html`<button
    type="button"
    class="govuk-button govuk-button--secondary"
    data-action=${action}
    @click=${choose}
  >
    ${label}
  </button>`;
  return html`<div class="formwright-prompt" role="group" aria-labelledby=${id} data-newer part="prompt">
    <p class="govuk-body" id=${id}>${found.message}</p>
    <div class="govuk-button-group">
      ${button('keep', words.keepMine, () => session.keep(pointer))} ${button('use-record', words.useRecord, () => (session.answer(pointer, found.value), session.focusOn(pointer)))}
    </div>
  </div>`;
}
