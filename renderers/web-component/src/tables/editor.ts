import { type EditorView, type FormView, moveFocus } from '@formwright/session';
import { tablesCss } from '@formwright/theme/tables';
import { adoptTheme } from '../adopt-theme.ts';
import { errorSummary } from '../around/error-summary.ts';
import type { FormContext } from '../context.ts';
import { heading } from '../heading.ts';
import type { Living } from '../html/place.ts';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import { keyed } from '../keyed.ts';
import { live, type LivePart } from '../live.ts';
import { childrenPart } from '../nodes/children.ts';
import { errorMessage, prompts } from '../parts.ts';
import { said } from '../said.ts';

/** Makes a part that draws the editor of an entry, if one is open. */
function part(draw: (context: FormContext, editor: EditorView) => unknown): LivePart<FormView> {
  return {
    subscribe: ({ session }, _, changed) => session.subscribe('form', changed),
    read: (session) => session.view(),
    draw: (context, { editor }) => {
      adoptTheme(context.root.getRootNode(), tablesCss);
      return editor && draw(context, editor);
    },
    // What the form moved the focus to may not have been drawn before.
    changed: ({ root, prefix }, { focus }, before) => {
      if (focus.turn > before.focus.turn) moveFocus(root, focus, prefix);
    },
  };
}

const pagePart = part((context, view) => html`${keyed(view.key, body(context, view))}`);

/** What is outside of an open dialog says nothing, so that the dialog has a live region of its own. */
const saidPart: LivePart<FormView['said']> = {
  subscribe: ({ session }, _, changed) => session.subscribe('form', changed),
  read: (session) => session.view().said,
  draw: ({ words }, text) =>
    html`<div class="govuk-visually-hidden" role="status" lang=${words.language} data-said ${said(text)}></div>`,
};

const dialogPart = part((context, view) => {
  const { session, prefix, level } = context;
  const leave = (event: Event): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const { escape } = session.view().editor ?? {};
    if (escape) session.pressEditor(escape);
  };
  const id = `${prefix}_editor`;
  return html`<dialog class="formwright-editor" aria-labelledby=${id} data-editor part="dialog" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && leave(event)} @cancel=${leave} @close=${(event: Event) => open(event.target as HTMLDialogElement, context)} ${(dialog: Element) => open(dialog as HTMLDialogElement, context)}>${keyed(
    view.key,
    html`<p class="formwright-caption">${view.caption}</p>
    ${heading({ level, class: 'govuk-heading-m', id, content: view.title, tabindex: '-1' })}
    ${errorSummary(context, view, '_editor-errors')}
    <form method="dialog" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      session.pressReturn();
    }}>${body(context.inner, view)}</form>`,
  )}${live(saidPart, context)}</dialog>`;
});

/** Opens a dialog once it is in the page. What was to take the focus could not take it before. */
function open(dialog: HTMLDialogElement, { session, root, prefix }: FormContext): void {
  queueMicrotask(() => {
    if (!dialog.isConnected || dialog.open) return;
    dialog.showModal();
    const { focus } = session.view();
    moveFocus(root, { ...focus, ids: [...focus.ids, '_editor'] }, prefix);
  });
}

/** Draws what is asked in an entry, and the buttons of its editor or the question whether to discard what was typed. */
function body(context: FormContext, view: EditorView): TemplateResult {
  const { session, prefix, id } = context;
  const { pointer, actions, question, primary } = view;
  const buttons = actions.map(({ action, label }) => {
    const isMain = action === primary;
    const kind = isMain ? '' : action === 'discard' ? 'govuk-button--warning' : 'govuk-button--secondary';
    return html`<button type=${isMain ? 'submit' : 'button'} class="govuk-button ${kind}" id="${prefix}_editor-${action}" data-action=${action} part="button" @click=${isMain ? nothing : () => session.pressEditor(action)}>${label}</button>`;
  });
  const group = html`<div class="govuk-button-group">${buttons}</div>`;
  return html`${errorMessage(context, view.error, `${id(pointer)}-`)} ${prompts(view.prompts)}
    <div class="formwright-fields">${live(childrenPart, context, pointer)}</div>
    ${question ? html`<div class="formwright-confirm" role="group" id="${prefix}_editor-question" aria-label=${question} tabindex="-1"><p class="govuk-body">${question}</p>${group}</div>` : html`<div class="formwright-actions" part="actions">${group}</div>`}`;
}

/** Draws the editor in a dialog. */
export function editorDialog(context: FormContext): Living {
  return live(dialogPart, context);
}

/** Draws the editor as what the screen shows. */
export function editorPage(context: FormContext): Living {
  return live(pagePart, context);
}
