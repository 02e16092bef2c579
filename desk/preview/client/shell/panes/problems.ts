import { html, nothing, type TemplateResult } from 'lit-html';
import type { FormState } from '@formwright/preview';
import type { Actions, Desk } from '../model.ts';
import { withCode } from '../with-code.ts';

type Problem = FormState['problems'][number];

/** Draws what `formwright check` reports about the form. Each problem links to its place in the file. */
export function problemsPane({ state }: Desk, actions: Actions): TemplateResult {
  const problems = state?.problems ?? [];
  const still =
    state?.reasoning === 'under way'
      ? html`<p class="empty">
          Checking the form as a whole: anything that can never be shown, answered or submitted …
        </p>`
      : nothing;
  if (problems.length > 0) return html`${problemsList(problems, actions)}${still}`;
  return still === nothing ? html`<p class="empty">No problems found in this form.</p>` : html`${still}`;
}

/** Draws problems as a list. */
export function problemsList(problems: readonly Problem[], actions: Actions): TemplateResult {
  return html`<ul class="problems">
    ${problems.map((problem) => line(problem, actions))}
  </ul>`;
}

function line(problem: Problem, actions: Actions): TemplateResult {
  const { severity, message, suggestion, file, line: number, code, related = [] } = problem;
  return html` <li class=${`problem problem--${severity}`}>
    <button type="button" class="problem__button" @click=${() => actions.show(problem)}>
      <span class="problem__severity">${severity === 'error' ? 'Error' : 'Warning'}</span>
      <span class="problem__message">${withCode(message)}</span>
      ${suggestion === undefined ? nothing : html`<span class="problem__suggestion">${withCode(suggestion)}</span>`}
      <span class="problem__place">${file}, line ${number} <span class="problem__code">${code}</span></span>
    </button>
    ${related.map((place) => html`<button type="button" class="link" @click=${() => actions.show({ ...place, length: 1 })}>See also ${place.file}, line ${place.line}</button>`)}
  </li>`;
}
