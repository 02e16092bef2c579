import type { FormAction, FormView } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormContext } from '../context.ts';

/** The buttons below a page. While something is under way they stay in reach, and do nothing. */
export function actions({ session, words }: FormContext, { actions: all, busy, canSave }: FormView): TemplateResult {
  const button = (action: FormAction): TemplateResult => {
    const isPrimary = action === 'next' || action === 'submit';
    return html`<button type=${isPrimary ? 'submit' : 'button'} class="govuk-button ${isPrimary ? '' : 'govuk-button--secondary'}" data-action=${action} aria-disabled=${busy ? 'true' : nothing} part="button button-${isPrimary ? 'primary' : 'secondary'}" @click=${isPrimary ? nothing : () => session.press(action)}>${words[action]}</button>`;
  };
  return html`${canSave ? nothing : html`<p class="govuk-hint" data-no-host>${words.noHost}</p>`}<div class="govuk-button-group formwright-actions" part="actions">
    ${all.map(button)}
  </div>`;
}
