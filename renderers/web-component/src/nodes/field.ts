import { domId, type FieldView } from '@formwright/session';
import { html, nothing } from 'lit/html.js';
import type { Context } from '../context.ts';
import { announceNew, prompts } from '../described.ts';
import type { LivePart } from '../live.ts';
import { widgets } from '../widgets/index.ts';

/** One answer, drawn again only when something in its view becomes another. */
export const fieldPart: LivePart<FieldView> = {
  name: (pointer) => `field ${pointer}`,
  read: (session, pointer) => session.field(pointer),
  draw: (context, view) => {
    const typable = view.editable && !view.node.calculated;
    const state = `${view.error ? 'govuk-form-group--error' : ''} ${typable ? '' : 'formwright-fixed'}`;
    return html`<div class="govuk-form-group ${state}" data-pointer=${view.pointer} part="field">
      ${widgets[typable ? view.node.widget : 'output'](context, view)} ${newer(context, view)} ${prompts(view.prompts)}
    </div>`;
  },
  changed: (context, now, before) => announceNew(context, now.prompts, before.prompts),
};

/** Asks a person who changed a prefilled answer whether to take what the record says by now. */
function newer({ session, words, focusOn }: Context, { pointer, newer: found }: FieldView): unknown {
  if (!found) return nothing;
  const accept = (): void => {
    session.answer(pointer, found.value);
    focusOn(pointer);
  };
  return html`<div class="formwright-prompt" data-newer part="prompt">
    <p class="govuk-body" id="${domId(pointer)}-newer">${found.message}</p>
    <button type="button" class="formwright-link" data-action="use-record" aria-describedby="${domId(pointer)}-newer" @click=${accept}>
      ${words.useRecord}
    </button>
  </div>`;
}
