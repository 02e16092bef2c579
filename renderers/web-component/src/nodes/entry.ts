import { type EntryView, idList, nameWithin } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { legend } from '../heading.ts';
import { errorMessage, prompts } from '../parts.ts';

/** Draws one entry of a repeat, and its buttons or the question whether to remove it. */
export function drawEntry(context: FormContext, entry: EntryView, children: unknown): TemplateResult {
  const { pointer } = entry;
  const id = context.id(pointer);
  return html`<fieldset class="govuk-fieldset formwright-entry" data-entry=${entry.id} data-pointer=${pointer} aria-labelledby=${nameWithin(id, pointer, context.prefix)} aria-describedby=${idList(id, entry.describedBy) ?? nothing} part="entry">
    ${legend(context.level, id, entry.title)} ${errorMessage(context, entry.error, `${id}-`)}${prompts(entry.prompts)} ${children} ${entry.question ? confirmation(context, entry) : entry.actions.length > 0 ? html`<div class="formwright-entry__actions">${entryButtons(context, entry)}</div>` : nothing}
  </fieldset>`;
}

/** Draws the buttons that open, move and remove an entry. `after`: what a screen reader says after the words of each. */
export function entryButtons(
  { session, id: idOf, prefix }: FormContext,
  { pointer, actions }: EntryView,
  after: unknown = nothing,
): unknown {
  return actions.map(({ action, label }) => {
    const id = `${idOf(pointer)}--${action}`;
    return html`<button type="button" class="formwright-link" id=${id} aria-labelledby=${nameWithin(id, pointer, prefix)} data-action=${action} part="link" @click=${() => session.pressEntry(pointer, action)}>${label}${after}</button> `;
  });
}

/** Asks whether to remove an entry. */
export function confirmation({ session, id }: FormContext, { pointer, question, actions }: EntryView): TemplateResult {
  const cancel = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // A dialog around it stays open.
    event.preventDefault();
    session.pressEntry(pointer, 'cancel');
  };
  return html`<div class="formwright-confirm" role="group" id="${id(pointer)}--confirm" aria-label=${question} tabindex="-1" @keydown=${cancel}>
    <p class="govuk-body">${question}</p><div class="govuk-button-group">${actions.map(
      ({ action, label }) =>
        html`<button type="button" class="govuk-button govuk-button--${action === 'confirm' ? 'warning' : 'secondary'}" data-action=${action} part="button" @click=${() => session.pressEntry(pointer, action)}>${label}</button> `,
    )}</div></div>`;
}
