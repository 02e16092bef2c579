import { type FormView, readControls } from '@formwright/session';
import { html, type TemplateResult } from 'lit/html.js';
import { keyed } from '../keyed.ts';
import type { FormContext } from '../context.ts';
import type { LivePart } from '../live.ts';
import { confirmation } from './confirmation.ts';
import { followFrame } from './follow.ts';
import { pageBody } from './page-body.ts';
import { pageList } from './page-list.ts';

/** All that stands around the fields. */
export const framePart: LivePart<FormView> = {
  name: () => 'form',
  read: (session) => session.view(),
  changed: followFrame,
  draw: (context, view) => {
    const { session, root } = context;
    // A browser fills controls in without a word, or tells only that they changed: they are read again, and before a
    // button acts.
    const read = (): void => readControls(session, root.querySelectorAll<HTMLInputElement>('[part=input]'));
    const readFirst = {
      capture: true,
      handleEvent: ({ type, target }: Event) =>
        (type !== 'click' || (target as Element).closest('button, a')) && read(),
    };
    // Submit is drawn once nothing is missing, so a click on it cannot be what reads the controls. Nor is a change of
    // focus: script moves the focus while it draws, when what stands in a control may be older than the session.
    const readMissing = view.missing[0] && read;
    return html`<div class="formwright" part="form" id=${context.id('')} lang=${session.model.language} @change=${read} @click=${readFirst} @submit=${readFirst} @pointerover=${readMissing} @keyup=${readMissing}>${view.activity.kind === 'submitted' ? alone(confirmation(context, view.activity)) : besidePages(context, view)}
    <div class="govuk-visually-hidden" role="status" lang=${context.words.language} data-live .textContent=${view.said}></div></div>`;
  },
};

function besidePages(context: FormContext, view: FormView): TemplateResult {
  const main = html`<div class="formwright-main" part="main" data-page=${view.page.name} data-screen=${view.screen}>${keyed(view.screen, pageBody(context, view))}</div>`;
  return context.words.govuk ? main : html`<div class="formwright-layout">${pageList(context, view)} ${main}</div>`;
}

function alone(content: unknown): TemplateResult {
  return html`<div class="formwright-main" part="main">${content}</div>`;
}
