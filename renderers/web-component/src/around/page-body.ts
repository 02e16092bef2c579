import { type FormView, onDemand, type ShownPage } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { heading } from '../heading.ts';
import { later } from '../late/later.ts';
import { ofCode } from '../late/of-code.ts';
import { tables } from '../late/tables-later.ts';
import { live } from '../live.ts';
import { childrenPart } from '../nodes/children.ts';
import { guidance, hint, prompts } from '../parts.ts';
import { actions } from './actions.ts';
import { errorSummary } from './error-summary.ts';
import { progress, taskList } from './page-list.ts';
import { tick } from './tick.ts';

/** Draws one screen: notices, the heading, the fields, and the buttons below them. */
export function pageBody(context: FormContext, view: FormView): TemplateResult {
  const { session } = context;
  const late = later.code();
  const { heading: title, caption, explanation, intro } = view;
  const submit = (event: Event): void => {
    event.preventDefault();
    // The page's own form, in which this may be, is not sent.
    event.stopPropagation();
    session.pressReturn();
  };
  return html`${way('previous', view.back, () => session.previous())} ${late?.banner(context, view)} ${view.returned || view.aside[0] ? live(noticesPart, context) : nothing} ${errorSummary(context, view)}<div class="formwright-heading"><h1 class="govuk-heading-l" id="${context.prefix}_heading" tabindex="-1">${caption ? html`<span class="formwright-caption">${caption}</span> ` : nothing}${title}</h1>${progress(context, view)}</div>
    ${intro && pageHelp(context, intro)} ${explanation ? html`<p class="formwright-explanation">${explanation}</p>` : nothing} ${intro && prompts(intro.prompts)}
    <form method="dialog" novalidate @submit=${submit}>${view.body === 'review' ? late?.missing(context, view) : nothing}${bodies[view.body](context, view)}${view.canTick ? tick(context, view) : nothing} ${view.body === 'review' ? nothing : late?.missing(context, view)} ${actions(context, view)}
    </form>
    ${way('list', view.toList, () => session.goToList())}`;
}

/** Draws a link away from the page, in the `govuk` profile: back, or to the list of tasks. */
function way(action: 'previous' | 'list', label: string | undefined, go: () => void): unknown {
  return (
    label &&
    html`<button type="button" class="formwright-link formwright-${action}" data-action=${action} part="link" @click=${go}>${label}</button>`
  );
}

/** Draws the hint and guidance below a page's heading. */
function pageHelp(context: FormContext, { node, pointer, hint: text }: ShownPage): unknown {
  return html`${hint(text, `${context.id(pointer)}-`)} ${guidance(context, node.guidance, node.label)}`;
}

const noticesCode = onDemand(async () => (await import('./notices.ts')).notices);
const noticesPart = ofCode(noticesCode, live);

const editorPart = ofCode(tables, ({ editorPage }, context) => editorPage(context));

const bodies: { readonly [body in FormView['body']]: (context: FormContext, view: FormView) => unknown } = {
  tasks: taskList,
  entry: (context) => live(editorPart, context),
  review: (context) => {
    const part = later.code()?.reviewPart;
    return part && live(part, context);
  },
  page: (context, { shown }) => shown.map(({ pointer }) => live(childrenPart, context, pointer)),
  // Each page has its own place, which is empty while the page is not shown, so that nothing else moves.
  pages: ({ session, inner, level, id }, { shown }) =>
    session.model.pages.map(({ path, label }) => {
      const page = shown.find(({ pointer }) => pointer === path);
      return html`${
        page
          ? html`<section class="formwright-page" aria-labelledby=${id(path)} data-pointer=${path}>
          ${heading({ level, class: 'govuk-heading-m', id: id(path), content: label, tabindex: '-1' })}
          ${pageHelp(inner, page)} ${prompts(page.prompts)} ${live(childrenPart, inner, path)}
        </section>`
          : nothing
      }`;
    }),
};
