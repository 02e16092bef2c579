import { type FormView, moveFocus, showCurrentPage } from '@formwright/session';
import type { FormContext } from '../context.ts';

/** Runs after the frame was redrawn: moves the focus, and keeps the current page visible. */
export function followForm(context: FormContext, view: FormView, before: FormView): void {
  if (view.edition !== before.edition) context.redraw();
  if (view.screen !== before.screen) showCurrentPage(context.root);
  // What has just arrived may be what the focus was to move to.
  const hasArrived = view === before && view.focus.ids.includes('_activity');
  if (hasArrived || view.focus.turn > before.focus.turn) moveFocus(context.root, view.focus, context.prefix);
}
