import type { FormView } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import { keyed } from '../keyed.ts';
import type { FormContext } from '../context.ts';
import { followLate, later } from '../late/later.ts';
import { ofCode } from '../late/of-code.ts';
import { tables } from '../late/tables-later.ts';
import { live, type LivePart } from '../live.ts';
import { said } from '../said.ts';
import { followForm } from './follow-form.ts';
import { pageBody } from './page-body.ts';
import { pageList } from './page-list.ts';

const dialogPart = ofCode(tables, ({ editorDialog }, context) => editorDialog(context));

/** Everything around the fields. */
export const formPart: LivePart<FormView> = {
  subscribe: (context, _, changed) => {
    const stops = [context.session.subscribe('form', changed), followLate(context, changed)];
    return () => stops.forEach((stop) => stop());
  },
  code: later.code,
  read: (session) => session.view(),
  changed: followForm,
  draw: (context, view) =>
    html`<div class="formwright" part="form" id=${context.prefix} lang=${context.session.model.language}>${view.activity.kind === 'submitted' ? later.code()?.confirmation(context, view.activity) : besidePages(context, view)}${view.editor?.kind === 'dialog' ? live(dialogPart, context) : nothing}
    <div class="govuk-visually-hidden" role="status" lang=${context.words.language} data-live ${said(view.said)}></div>${later.code()?.dialog(context, view)}</div>`,
};

function besidePages(context: FormContext, view: FormView): TemplateResult {
  const main = html`<div class="formwright-main" part="main" data-page=${view.page.name} data-screen=${view.screen} ?data-long=${view.long}>${keyed(view.screen, pageBody(context, view))}</div>`;
  return view.list === 'beside' ? html`<div class="formwright-layout">${pageList(context, view)} ${main}</div>` : main;
}
