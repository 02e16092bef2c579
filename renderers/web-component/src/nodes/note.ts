import type { NoteNode, Pointer } from '@formwright/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormContext } from '../context.ts';
import { drawRun, richText } from '../rich-text.ts';

/** Draws words on the page. A stop can take the focus, as error lines lead to it. */
export function note(context: FormContext, node: NoteNode, pointer: Pointer): TemplateResult {
  return html`<div
    class="formwright-note formwright-note--${node.style}"
    id=${context.id(pointer)}
    tabindex=${node.stop ? '-1' : nothing}
    data-pointer=${pointer}
    ?data-stop=${node.stop}
    part="note"
  >
    ${content(context, node)}
  </div>`;
}

function content({ words, level }: FormContext, { style, text }: NoteNode): unknown {
  if (style === 'warning') {
    return html`<div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
      <div class="govuk-warning-text__text"><span class="govuk-visually-hidden">${words.warningPrefix}</span> ${richText(text, level)}</div>
    </div>`;
  }
  const [first, ...rest] = text;
  if (style !== 'details' || !first) return richText(text, level);
  const summary = first.kind === 'list' ? words.moreHelp : drawRun(first.content);
  return html`<details class="govuk-details">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text" lang=${(first.kind !== 'list' && first.language) || nothing}>${summary}</span></summary>
    <div class="govuk-details__text">${richText(first.kind === 'list' ? text : rest, level)}</div>
  </details>`;
}
