import { type FormView, moveFocus } from '@formwright/session';
import type { FormContext } from '../context.ts';

/** Once the frame is drawn again: moves the focus, folds the list of pages on another screen, and tells the page around. */
export function followFrame(context: FormContext, view: FormView, before: FormView): void {
  if (view.edition !== before.edition) context.redraw();
  if (view.screen !== before.screen) foldPages(context.root);
  if (view.focus.turn > before.focus.turn) moveFocus(context.root, view.focus, context.id(''));
  emitPage(context, view, before);
}

/**
 * Folds the list of pages where there is little room; where there is more, keeps the present page in sight within it.
 */
function foldPages(root: ParentNode): void {
  const list = root.querySelector('.formwright-pages');
  list?.querySelector('[data-action=pages]')?.setAttribute('aria-expanded', 'false');
  const current = root.querySelector<HTMLElement>('[aria-current]');
  if (list && current) list.scrollTop = current.offsetTop - list.clientHeight / 2;
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
  switch (activity.kind) {
    case 'saved':
      return emit('formwright-saved', activity.link === undefined ? {} : { link: activity.link });
    case 'submitted': {
      const { reference, pdf } = activity;
      return emit('formwright-submitted', { reference, ...(pdf === undefined ? {} : { pdf }) });
    }
    case 'failed':
      return emit('formwright-failed', { message: activity.message });
    case 'saving':
    case 'submitting':
    case 'idle':
      return undefined;
  }
}
