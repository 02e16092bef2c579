import { type FormView, type ShownPage } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormContext } from '../context.ts';
import { guidance, hint, prompts } from '../described.ts';
import { heading } from '../heading.ts';
import { live } from '../live.ts';
import { childrenPart } from '../nodes/children.ts';
import { actions } from './actions.ts';
import { aside } from './aside.ts';
import { banner } from './banner.ts';
import { errorSummary } from './error-summary.ts';
import { missing } from './missing.ts';
import { taskList } from './page-list.ts';
import { tick } from './tick.ts';

/** One screen: what is to be said first, the heading, what is asked, and the buttons. */
export function pageBody(context: FormContext, view: FormView): TemplateResult {
  const { session, words } = context;
  const { activity, isLast, heading: title, caption, shown, canTick } = view;
  const submit = (event: Event): void => {
    event.preventDefault();
    session.press(isLast ? 'submit' : 'next');
  };
  const explanation = view.explanation ? html`<p class="formwright-explanation">${view.explanation}</p>` : nothing;
  const [page] = shown;
  const isSingle = session.model.paging === 'single';
  const back = words.govuk && !view.isFirst ? link('previous', words.previous, () => session.previous()) : nothing;
  const toList =
    words.govuk && view.list === 'offered' ? link('list', words.govuk.tasks, () => session.goToList()) : nothing;
  return html`${back} ${banner(context, activity)} ${aside(context, view)} ${errorSummary(context, view)}<h1 class="govuk-heading-l" id="${context.id('')}_heading" tabindex="-1">${caption ? html`<span class="formwright-caption">${caption}</span> ` : nothing}${title}</h1>
    ${isSingle || !page ? explanation : introduction(context, page, explanation)}
    <form method="dialog" novalidate @submit=${submit}>${view.list === 'shown' ? taskList(context, view) : isSingle ? allPages(context, shown) : page ? live(childrenPart, context, page.pointer) : nothing}${canTick ? tick(context, view) : nothing} ${missing(context, view)} ${actions(context, view)}
    </form>
    ${toList}`;
}

/** A way out of the page that is no answer to it. */
function link(action: 'previous' | 'list', label: string, go: () => void): TemplateResult {
  return html`<button type="button" class="formwright-link formwright-${action}" data-action=${action} part="link" @click=${go}>${label}</button>`;
}

/** What stands below a page's heading. */
function introduction(
  context: FormContext,
  { node, pointer, prompts: texts }: ShownPage,
  explanation: unknown,
): unknown {
  return html`${hint(node.hint, `${context.id(pointer)}-`)} ${guidance(context, node)}
  ${explanation}
  ${prompts(texts)}`;
}

/** Each page has its own place, empty while it is not shown: so nothing that stays moves. */
function allPages(context: FormContext, shown: readonly ShownPage[]): TemplateResult[] {
  const { inner, level } = context;
  return context.session.model.pages.map(({ path, label }) => {
    const page = shown.find(({ pointer }) => pointer === path);
    const id = context.id(path);
    return html`${
      page
        ? html`<section class="formwright-page" aria-labelledby=${id} data-pointer=${path}>
          ${heading({ level, class: 'govuk-heading-m', id, content: label, tabindex: '-1' })}
          ${introduction(inner, page, nothing)} ${live(childrenPart, inner, path)}
        </section>`
        : nothing
    }`;
  });
}
