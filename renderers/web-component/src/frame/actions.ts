import type { FormView } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Context } from '../context.ts';

/** The buttons below a page. While something is under way they stay in reach, and do nothing. */
export function actions({ session, words, asked }: Context, view: FormView): TemplateResult {
  const busy = view.activity.kind === 'saving' || view.activity.kind === 'submitting';
  const disabled = busy ? 'true' : nothing;
  const primary = (action: 'next' | 'submit', label: string): TemplateResult =>
    html`<button
      type="submit"
      class="govuk-button"
      data-action=${action}
      aria-disabled=${disabled}
      part="button button-primary"
    >
      ${label}
    </button>`;
  const act = (action: 'previous' | 'save'): void => {
    if (busy) return;
    asked.last = 'save';
    void session[action]();
  };
  const secondary = (action: 'previous' | 'save', label: string): TemplateResult =>
    html`<button
      type="button"
      class="govuk-button govuk-button--secondary"
      data-action=${action}
      aria-disabled=${disabled}
      part="button button-secondary"
      @click=${() => act(action)}
    >
      ${label}
    </button>`;
  return html`${view.canSave ? nothing : html`<p class="govuk-hint" data-no-host>${words.noHost}</p>`}
    <div class="govuk-button-group formwright-actions" part="actions">
      ${view.isLast ? nothing : primary('next', words.next)}
      ${view.canSubmit ? primary('submit', words.submit) : nothing}
      ${view.isFirst || words.govuk ? nothing : secondary('previous', words.previous)}
      ${view.canSave ? secondary('save', words.save) : nothing}
    </div>`;
}
