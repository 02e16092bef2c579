import type { FormView } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import type { FormContext } from '../context.ts';

/** Draws the buttons below a page. While the host is at work they stay and do nothing. */
export function actions(
  { session, words }: FormContext,
  { actions: all, primary, busy, canSave, advice }: FormView,
): TemplateResult {
  return html`${canSave ? nothing : html`<p class="govuk-hint" data-no-host>${words.noHost}</p>`}${advice && html`<p class="govuk-hint" data-advice>${advice}</p>`}<div class="govuk-button-group formwright-actions" part="actions">
    ${all.map(({ action, label }) => {
      const isMain = action === primary;
      return html`<button type=${isMain ? 'submit' : 'button'} class="govuk-button ${isMain ? '' : 'govuk-button--secondary'}" data-action=${action} aria-disabled=${busy || nothing} part="button button-${isMain ? 'primary' : 'secondary'}" @click=${isMain ? nothing : () => session.press(action)}>${label}</button>`;
    })}
  </div>`;
}
