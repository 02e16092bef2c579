import { type FormView, moveFocus, showCurrentPage } from '@formwright/session';
import type { FormContext } from '../context.ts';

/** Runs after the frame was redrawn: moves the focus, keeps the current page visible, and dispatches events. */
export function followForm(context: FormContext, view: FormView, before: FormView): void {
  if (view.edition !== before.edition) context.redraw();
  if (view.screen !== before.screen) showCurrentPage(context.root);
  // What has just arrived may be what the focus was to move to.
  const hasArrived = view === before && view.focus.ids.includes('_activity');
  if (hasArrived || view.focus.turn > before.focus.turn) moveFocus(context.root, view.focus, context.prefix);
  emitPage(context, view, before);
}

function emitPage({ emit }: FormContext, view: FormView, before: FormView): void {
  if (
    view.page.name !== before.page.name ||
    view.screen !== before.screen ||
    view.errors.length !== before.errors.length
  ) {
    const { page, heading, number, pages, errors } = view;
    emit('formwright-page', { page: page.name, label: heading, number, of: pages.length, errors: errors.length });
  }
  if (view.unsaved !== before.unsaved) emit('formwright-unsaved', { unsaved: view.unsaved });
  const { activity } = view;
  if (activity === before.activity) return;
  const { kind } = activity;
  if (kind === 'saved') emit('formwright-saved', activity.link === undefined ? {} : { link: activity.link });
  if (kind === 'failed') emit('formwright-failed', { message: activity.message });
  if (kind === 'submitted') {
    const { reference, pdf } = activity;
    emit('formwright-submitted', { reference, ...(pdf === undefined ? {} : { pdf }) });
  }
}
