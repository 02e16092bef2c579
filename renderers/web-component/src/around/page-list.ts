import type { FormView, PageLine } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import type { FormContext } from '../context.ts';

/** Draws the form's title, and the numbered list of its pages, which a narrow window shows on demand. */
export function pageList(context: FormContext, view: FormView): TemplateResult {
  const { session, words } = context;
  return html`<nav class="formwright-pages" part="pages" aria-label=${words.pages}>${view.title ? html`<p class="formwright-title">${view.title}</p>` : nothing}
    <button type="button" class="formwright-link formwright-pages__toggle" aria-expanded=${view.listOpen} data-action="pages" @click=${() => session.toggleList()}>
      ${view.listLabel}
    </button>
    <ol class="formwright-pages__list">
      ${lines(context, view)}
    </ol>
  </nav>`;
}

/** Draws how much of the form is complete, beside the heading of a page. */
export function progress({ words }: FormContext, { list, percent, progress: text }: FormView): unknown {
  return list === 'beside'
    ? html`<div class="formwright-progress"><progress max="100" value=${percent} aria-label=${words.progress} aria-valuetext=${text}></progress> <span data-percent>${text}</span></div>`
    : nothing;
}

/** Draws the list of tasks of the `govuk` profile: the same lines, in place of a page. */
export function taskList(context: FormContext, view: FormView): TemplateResult {
  return html`<p class="govuk-body">${view.listLabel}</p>
    <ol class="formwright-pages__list formwright-tasks">
      ${lines(context, view)}
    </ol>`;
}

function lines(context: FormContext, view: FormView): unknown[] {
  return [...view.pages.map((line) => drawLine(context, line)), reviewLine(context, view)];
}

/** Draws the line of the review, which has no number and no status. */
function reviewLine({ session }: FormContext, { reviewLine: line }: FormView): unknown {
  return (
    line &&
    html`<li data-review>
    <button type="button" class="formwright-pages__link" data-action="review" aria-current=${line.current ? 'step' : nothing} part="page-link" @click=${() => session.goToReview()}>
      <span class="formwright-pages__label formwright-pages__review">${line.label}</span>
    </button>
  </li>`
  );
}

function drawLine(
  { session }: FormContext,
  { name, label, number, status, statusText, ticked, current }: PageLine,
): TemplateResult {
  return html`<li data-page=${name} data-status=${status} ?data-ticked=${ticked}>
    <button
      type="button"
      class="formwright-pages__link"
      data-action="goto"
      aria-current=${current ? 'step' : nothing}
      part="page-link"
      @click=${() => session.goTo(name)}
    >
      <span class="formwright-pages__number">${number}</span>
      <span class="formwright-pages__label">${label}</span>
      <span class="formwright-pages__status">${statusText}</span>
    </button>
  </li>`;
}
