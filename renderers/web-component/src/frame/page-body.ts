import { domId, type FormView } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Context } from '../context.ts';
import { guidance, hint, prompts } from '../described.ts';
import { live } from '../live.ts';
import { childrenPart } from '../nodes/children.ts';
import { actions } from './actions.ts';
import { aside } from './aside.ts';
import { banner } from './banner.ts';
import { errorSummary } from './error-summary.ts';
import { missing } from './missing.ts';
import { tick } from './tick.ts';

/** One page: what is to be said first, the heading, what is asked, and the buttons. */
export function pageBody(context: Context, view: FormView): TemplateResult {
  const { session, words, asked } = context;
  const { page, pages, activity, isLast } = view;
  const pointer = `/${page.name}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (activity.kind === 'saving' || activity.kind === 'submitting') return;
    if (!isLast) return void session.next();
    asked.last = 'submit';
    void session.submit();
  };
  return html`${banner(context, activity)} ${aside(context, view)} ${errorSummary(context, view)}
    <h1 class="govuk-heading-l" tabindex="-1"><span class="formwright-caption">${session.model.title}</span> ${page.label}</h1>
    ${hint(page.hint, domId(pointer))} ${guidance(context, page.guidance)}
    ${pages.some((line) => line.current && line.mandatory > 0) ? html`<p class="formwright-explanation">${words.mandatoryHelp}</p>` : nothing}
    ${prompts(view.prompts)}
    <form novalidate @submit=${submit}>
      ${live(childrenPart, context, pointer)} ${tick(context, view)} ${missing(context, view)} ${actions(context, view)}
    </form>`;
}
