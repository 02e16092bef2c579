import { type FormView, leadsAway } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import type { FormContext } from '../context.ts';

/** Draws the buttons below a page. While the host is at work they stay and do nothing. */
export function actions(
  { session, words }: FormContext,
  { actions: all, primary, busy, canSave, advice, lastSave }: FormView,
): TemplateResult {
  return html`${!canSave && words.noHost ? html`<p class="govuk-hint" data-no-host>${words.noHost}</p>` : nothing}${advice && html`<p class="govuk-hint" data-advice>${advice}</p>`}<div class="govuk-button-group formwright-actions" part="actions">
    ${all.map(({ action, label }) => {
      const isMain = action === primary;
      const isLink = leadsAway.has(action);
      return html`<button type=${isMain ? 'submit' : 'button'} class=${isLink ? 'formwright-link' : `govuk-button ${isMain ? '' : 'govuk-button--secondary'}`} data-action=${action} aria-disabled=${busy || nothing} part=${isLink ? 'link' : `button button-${isMain ? 'primary' : 'secondary'}`} @click=${isMain ? nothing : () => session.press(action)}>${label}</button>`;
    })}
  </div>${lastSave && html`<p class="formwright-saved" data-saved=${lastSave.kind}>${lastSave.text}</p>`}`;
}
