import { answerText } from '@formwright/messages';
import { html } from 'lit/html.js';
import { errorMessage } from '../described.ts';
import { fresh } from '../fresh.ts';
import { help } from './question.ts';
import type { Widget } from './widget.ts';

/**
 * Draws an answer that cannot be typed, as text beside its label. Of a calculated one the form's live region says that
 * it became another, with its label.
 */
export const output: Widget = (context, view) => {
  const { node, pointer, value, source, error } = view;
  const { words } = context;
  const id = context.id(pointer);
  const text = answerText(node, value, words);
  const shown =
    typeof text === 'string'
      ? fresh(text)
      : html`<ul class="govuk-list">${text.map((item) => html`<li>${fresh(item)}</li>`)}</ul>`;
  const unanswered = text === words.notAnswered ? 'formwright-answer__value--unanswered' : '';
  return html`<dl class="formwright-answer">
      <dt class="formwright-answer__label" id="${id}-label">${node.label}</dt>
      <dd class="formwright-answer__value ${unanswered}" id=${id} tabindex="-1">${node.calculated ? html`<output aria-labelledby="${id}-label" aria-live="off">${shown}</output>` : shown}${
        source && html`<p class="formwright-source" id="${id}-source">${source}</p>`
      }</dd>
    </dl>
    ${node.calculated ? help(context, view) : errorMessage(words, error, id)}`;
};
