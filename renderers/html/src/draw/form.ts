import { htmlWords } from '@formwright/messages/html';
import type { Session, ShownPage } from '@formwright/session';
import { aroundScreen } from './around.ts';
import { actionsView } from './actions.ts';
import { below, button, type Drawing, formId, idOf, linkTo, nodesOf } from './drawing.ts';
import { drawnFields } from './drawn-nodes.ts';
import { pageLines, taskList } from './page-list.ts';
import { reviewPages } from './review.ts';
import { guidance, richText } from './rich-text.ts';
import type { View } from './view.ts';

/** What is drawn besides what the session says. */
export interface Sending {
  /** Where the page is sent. */
  readonly action: string;
  /** What is sent with it. */
  readonly hidden: { readonly [name: string]: string };
  /** What failed, and may be tried again. */
  readonly failed: 'save' | 'submit' | 'cancel';
  /** What has come to the page because of answers that were just sent. */
  readonly come: readonly string[];
}

/** Makes the data of a whole form. */
export function formView(drawing: Drawing, sending: Sending): View {
  const { session, prefix } = drawing;
  const { model, wording } = session;
  const view = session.view();
  const { activity, back, toList, list, page, screen, long, editor } = view;
  const form = formId(drawing);
  return {
    prefix,
    language: model.language,
    untranslated: model.untranslated ?? [],
    wording,
    html: htmlWords[wording.language],
    // What Return in a box presses: the first button of a form.
    primary: activity.kind !== 'submitted' && !view.dialog && primaryLabel(session),
    page: page.name,
    screen,
    long,
    list: activity.kind !== 'submitted' && list === 'beside' && pageLines(drawing, view),
    confirmation: activity.kind === 'submitted' && {
      id: prefix,
      reference: activity.reference,
      pdf: activity.pdf,
      text: model.confirmation ? richText(model.confirmation, drawing) : [],
    },
    back: back !== undefined &&
      !editor && {
        ...button({ press: 'previous', action: 'previous', label: back, look: 'link', form }),
        classes: 'formwright-link formwright-previous',
      },
    toList: toList !== undefined &&
      !editor && {
        ...button({ press: 'list', action: 'list', label: toList, look: 'link', form }),
        classes: 'formwright-link formwright-list',
      },
    ...aroundScreen(drawing, sending),
    shown: screenView(drawing, sending),
  };
}

function primaryLabel(session: Session): string {
  const { editor, actions, primary } = session.view();
  const buttons: readonly { readonly action: string; readonly label: string }[] = editor ? editor.actions : actions;
  const main = editor ? editor.primary : primary;
  return buttons.find(({ action }) => action === main)?.label ?? (editor ? '' : session.wording.next);
}

/** An editor of an entry, and a question over the form, are drawn in place of the page, as nothing is over anything. */
function screenView(drawing: Drawing, { action, hidden }: Sending): View {
  const { session, prefix: id } = drawing;
  const view = session.view();
  const { editor, dialog, body, heading, caption, intro, explanation, canTick, ticked, page, missingPages } = view;
  const isPage = !editor && !dialog;
  return {
    id,
    action,
    hidden: Object.entries(hidden).map(([name, value]) => ({ name, value })),
    sendsFiles: sendsFiles(session),
    heading: dialog?.title ?? editor?.title ?? heading,
    caption: dialog ? undefined : editor ? editor.caption : caption,
    progress: isPage && view.list === 'beside' && { percent: view.percent, text: view.progress },
    intro: isPage && intro && pageHelp(drawing, intro),
    explanation: isPage && explanation,
    dialog: dialog && {
      ...dialog,
      id,
      buttons: dialog.actions.map(({ action: press, label }, n) =>
        button({ press: `dialog ${press} ${dialog.kind}`, action: press, label, look: n === 0 ? 'main' : 'secondary' }),
      ),
    },
    tasks: isPage && body === 'tasks' && taskList(drawing, view),
    review: isPage && body === 'review' ? reviewPages(drawing) : [],
    nodes: editor
      ? nodesOf(drawing, editor.pointer)
      : isPage && body === 'page'
        ? view.shown.flatMap(({ pointer }) => nodesOf(drawing, pointer))
        : [],
    pages:
      isPage && body === 'pages'
        ? view.shown.map((one) => ({
            ...pageHelp(drawing, one),
            label: one.node.label,
            nodes: nodesOf(below(drawing), one.pointer),
          }))
        : [],
    isEditor: editor !== undefined,
    error: editor?.error !== undefined && { id: `${idOf(drawing, editor.pointer)}--error`, message: editor.error },
    editorPrompts: editor?.prompts ?? [],
    tick: isPage && canTick && { id, page: page.name, ticked },
    missingFirst: body === 'review',
    missing: {
      id,
      waiting: isPage && view.waiting,
      // On a page, Submit is there and says it.
      pages:
        isPage &&
        body === 'review' &&
        missingPages.map(({ title, lines }) => ({
          title,
          lines: lines.map(({ pointer, message }) =>
            linkTo(drawing, { pointer, text: message, classes: 'govuk-link' }),
          ),
        })),
    },
    actions: actionsView(drawing),
  };
}

function pageHelp(drawing: Drawing, { node, pointer, hint, prompts }: ShownPage): View {
  return {
    id: idOf(drawing, pointer),
    pointer,
    hint,
    guidance: guidance(node.guidance, node.label, drawing),
    prompts,
  };
}

/** Returns whether the screen has a control for files. Only then is it sent in parts. */
function sendsFiles(session: Session): boolean {
  return drawnFields(session).some(({ widget }) => widget === 'attachments');
}
