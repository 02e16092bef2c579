import { type EntryView, groupDescribedBy } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormContext } from '../context.ts';
import { errorMessage, nameWithin, prompts } from '../described.ts';
import { fresh } from '../fresh.ts';
import { legend } from '../heading.ts';

/** Draws one entry: heading, what it holds, and the buttons that move and remove it. */
export function drawEntry(context: FormContext, entry: EntryView, children: unknown): TemplateResult {
  const id = context.id(entry.pointer);
  return html`<fieldset class="govuk-fieldset formwright-entry" data-entry=${entry.id} data-pointer=${entry.pointer} aria-labelledby=${nameWithin(context, entry.pointer, id)} aria-describedby=${groupDescribedBy(`${id}-`, entry) ?? nothing} part="entry">
    ${legend(context.level, id, fresh(entry.title))} ${errorMessage(context.words, entry.error, `${id}-`)}${prompts(entry.prompts)} ${children} ${entry.asked ? confirmation(context, entry) : buttons(context, entry)}
  </fieldset>`;
}

function buttons(context: FormContext, { pointer, actions }: EntryView): unknown {
  if (actions.length === 0) return nothing;
  const { session } = context;
  return html`<div class="formwright-entry__actions">
      ${actions.map(({ action, label }) => {
        const id = `${context.id(pointer)}--${action}`;
        return html`<button type="button" class="formwright-link" id=${id} aria-labelledby=${nameWithin(context, pointer, id)} data-action=${action} part="link" @click=${() => (action === 'remove' ? session.askToRemove(pointer) : session.moveEntry(pointer, action))}>${label}</button>`;
      })}
    </div>`;
}

/** Asks before removing, in place of the buttons. */
function confirmation({ session, words, id }: FormContext, { pointer, title }: EntryView): TemplateResult {
  const label = words.removeEntry(title);
  const takeBack = (): void => session.askToRemove(pointer);
  const button = (action: 'confirm' | 'cancel', text: string, act: () => void): TemplateResult =>
    html`<button type="button" class="govuk-button govuk-button--${action === 'confirm' ? 'warning' : 'secondary'}" data-action=${action} part="button" @click=${act}>${text}</button>`;
  return html`<div class="formwright-confirm" role="group" id="${id(pointer)}--confirm" aria-label="${label}?" tabindex="-1" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && takeBack()}>
    <p class="govuk-body">${label}?</p><div class="govuk-button-group">${button('confirm', label, () => session.removeEntry(pointer))} ${button('cancel', words.cancel, takeBack)}</div></div>`;
}
