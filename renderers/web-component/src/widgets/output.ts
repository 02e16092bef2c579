import { html } from '../html/template.ts';
import type { Widget } from './widget.ts';

/** Draws an answer that cannot be edited, as text. When a calculated one changes, the form's live region says so. */
export const output: Widget = ({ id }, { node, pointer, words }) => {
  const shown = Array.isArray(words)
    ? html`<ul class="govuk-list">${words.map((item) => html`<li>${item}</li>`)}</ul>`
    : words;
  return node.calculated
    ? html`<output aria-labelledby="${id(pointer)}-label" aria-live="off">${shown}</output>`
    : shown;
};
