import { html } from '../html/template.ts';
import { source } from './question.ts';
import type { Widget } from './widget.ts';

/** Draws an answer that cannot be edited, as text. When a calculated one changes, the form's live region says so. */
export const output: Widget = (context, view) => {
  const { node, pointer, words } = view;
  const id = context.id(pointer);
  const shown = Array.isArray(words)
    ? html`<ul class="govuk-list">${words.map((item) => html`<li>${item}</li>`)}</ul>`
    : words;
  return html`<dl class="formwright-answer">
      <dt class="formwright-answer__label" id="${id}-label">${node.label}</dt>
      <dd class="formwright-answer__value ${view.isAnswered ? '' : 'formwright-answer__value--unanswered'}" id=${id} tabindex="-1">${node.calculated ? html`<output aria-labelledby="${id}-label" aria-live="off">${shown}</output>` : shown}${source(context, view)}</dd>
    </dl>`;
};
