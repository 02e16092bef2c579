import { english, issueMessage } from '@formwright/messages';
import { pathOf } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Actions, Desk } from '../model.ts';

/** Draws the progress of the answers, and what a submission still needs. */
export function progressPane({ form, draft, settings }: Desk, actions: Actions): TemplateResult {
  if (!form) return html`<p class="empty">Progress appears once the file has no errors.</p>`;
  const answers = draft?.answers ?? {};
  const { percent, mandatory, answered, pages } = form.progress(answers, settings.facts, draft);
  const issues = form.validateSubmission(answers, settings.facts);
  const model = withWords(form.model);
  const labels = new Map(model.pages.map(({ name, label }) => [name, label]));
  return html` <p class="progress">
      <progress max="100" value=${percent} aria-label="Progress of the form"></progress>
      <strong>${percent}%</strong> ${answered} of ${mandatory} mandatory answers
    </p>
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Page</th>
          <th scope="col">State</th>
          <th scope="col" class="number">Mandatory</th>
          <th scope="col" class="number">Percent</th>
        </tr>
      </thead>
      <tbody>
        ${pages.map(
          ({ page, status, mandatory: all, answered: done, percent: part }) =>
            html` <tr>
              <th scope="row">
                <button type="button" class="link" @click=${() => actions.lookAt(`/${page}`)}>
                  ${labels.get(page)}
                </button>
              </th>
              <td>${english.status[status]}</td>
              <td class="number">${done} of ${all}</td>
              <td class="number">${part}%</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h3>${issues.length === 0 ? 'Ready to submit' : 'To do before submitting'}</h3>
    ${
      issues.length === 0
        ? nothing
        : html`<ul class="list">
            ${issues.map((issue) => html`<li><button type="button" class="link" @click=${() => actions.lookAt(pathOf(issue.pointer))}>${issueMessage(issue, model, english)}</button></li>`)}
          </ul>`
    }`;
}
