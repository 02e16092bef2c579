import type { FormView } from '@formwright/session';
import { type Drawing, formId } from './drawing.ts';
import type { View } from './view.ts';

/** Makes the data of the list of pages beside the page. */
export function pageLines(drawing: Drawing, view: FormView): View {
  return { ...linesOf(drawing, view), title: view.title, label: view.listLabel, open: String(view.listOpen) };
}

/** Makes the data of the list of tasks, in place of a page. */
export function taskList(drawing: Drawing, view: FormView): View {
  return { ...linesOf(drawing, view), label: view.listLabel };
}

function linesOf(drawing: Drawing, { pages, reviewLine }: FormView): View {
  return {
    form: formId(drawing),
    lines: pages.map((line) => ({ ...line, press: `goto ${line.name}` })),
    review: reviewLine,
  };
}
