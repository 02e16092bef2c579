import type { FormView } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { keptLink } from './kept-link.ts';

/** Draws what a person is asked or told before they go on. The element stays, so that the browser gives the focus back. */
export function dialog(context: FormContext, { dialog: drawn }: FormView): TemplateResult {
  const { session, prefix } = context;
  const id = `${prefix}_dialog`;
  const keepInStep = (element: Element): void => {
    const box = element as HTMLDialogElement;
    if (!drawn && box.open) box.close();
    // What is in it has to be drawn first, to take the focus.
    if (drawn) queueMicrotask(() => box.isConnected && !box.open && box.showModal());
  };
  // Escape closes it.
  const closed = ({ target }: Event): void => {
    if (!(target as HTMLDialogElement).open && session.view().dialog) session.pressDialog('stay');
  };
  return html`<dialog class="formwright-dialog" aria-labelledby=${drawn ? id : nothing} aria-describedby=${drawn?.text ? `${id}-text` : nothing} part="dialog" data-dialog=${drawn?.kind ?? nothing} @close=${closed} ${keepInStep}>${
    drawn
      ? html`<h2 class="govuk-heading-m" id=${id}>${drawn.title}</h2>${drawn.text ? html`<p class="govuk-body" id="${id}-text">${drawn.text}</p>` : nothing}${keptLink(context, drawn.keep)}
    <div class="govuk-button-group">${drawn.actions.map(({ action, label }, n) => html`<button type="button" class="govuk-button ${n === 0 ? '' : 'govuk-button--secondary'}" data-action=${action} @click=${() => session.pressDialog(action)}>${label}</button>`)}</div>`
      : nothing
  }</dialog>`;
}
