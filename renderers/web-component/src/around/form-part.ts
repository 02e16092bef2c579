import type { FormView } from '@formwright/session';
import { html, type TemplateResult } from 'lit/html.js';
import { keyed } from '../keyed.ts';
import type { FormContext } from '../context.ts';
import type { LivePart } from '../live.ts';
import { confirmation } from './confirmation.ts';
import { followForm } from './follow-form.ts';
import { pageBody } from './page-body.ts';
import { pageList } from './page-list.ts';

/** Everything around the fields. */
export const formPart: LivePart<FormView> = {
  subscribe: ({ session }, _, changed) => session.subscribe('form', changed),
  read: (session) => session.view(),
  changed: followForm,
  draw: (context, view) =>
    html`<div class="formwright" part="form" id=${context.prefix} lang=${context.session.model.language}>${view.activity.kind === 'submitted' ? confirmation(context, view.activity) : besidePages(context, view)}
    <div class="govuk-visually-hidden" role="status" lang=${context.words.language} data-live .textContent=${view.said}></div></div>`,
};

function besidePages(context: FormContext, view: FormView): TemplateResult {
  const main = html`<div class="formwright-main" part="main" data-page=${view.page.name} data-screen=${view.screen} ?data-long=${view.long}>${keyed(view.screen, pageBody(context, view))}</div>`;
  return view.list === 'beside' ? html`<div class="formwright-layout">${pageList(context, view)} ${main}</div>` : main;
}
