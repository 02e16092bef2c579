import type { NoteNode } from '@formwright/model';
import type { Child } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { drawRun, richText } from '../rich-text.ts';

/** Draws words on the page. A stop can take the focus, because the error summary leads to it. */
export function note(
  { words, level, id }: FormContext,
  { style, stop }: NoteNode,
  { pointer, note: view }: Child,
): TemplateResult {
  const { summary, text = [] } = view ?? {};
  const body = richText(text, level);
  return html`<div
    class="formwright-note formwright-note--${style}"
    id=${id(pointer)}
    tabindex=${stop ? '-1' : nothing}
    data-pointer=${pointer}
    ?data-stop=${stop}
    part="note"
  >
    ${
      style === 'warning'
        ? html`<div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
      <div class="govuk-warning-text__text"><span class="govuk-visually-hidden">${words.warningPrefix}</span> ${body}</div>
    </div>`
        : summary
          ? html`<details class="govuk-details">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text" lang=${summary.language ?? nothing}>${drawRun(summary.content)}</span></summary>
    <div class="govuk-details__text">${body}</div>
  </details>`
          : body
    }
  </div>`;
}
