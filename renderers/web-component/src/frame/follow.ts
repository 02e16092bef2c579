import type { FormView } from '@formwright/session';
import type { Context } from '../context.ts';

/** Once the frame is drawn again: moves the focus to what is new, and tells the page around. */
export function followFrame(context: Context, view: FormView, before: FormView): void {
  if (view.edition !== before.edition) context.redraw();
  moveFocus(context, view, before);
  tellPage(context, view, before);
}

function moveFocus({ root }: Context, view: FormView, before: FormView): void {
  const focus = (selector: string): void => {
    const element = root.querySelector<HTMLElement>(selector);
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus();
  };
  const acted = view.activity !== before.activity;
  if (view.errorsShown > before.errorsShown && view.errors.length > 0) focus('[data-errors]');
  else if (acted && view.activity.kind === 'submitted') focus('[data-activity] h1');
  else if (acted && (view.activity.kind === 'saved' || view.activity.kind === 'failed')) focus('[data-activity]');
  else if (view.screen !== before.screen) {
    focus('.formwright-main > h1');
    foldPages(root);
  }
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

function tellPage({ emit, announce, words }: Context, view: FormView, before: FormView): void {
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
  // It is so no longer.
  if (before.activity.kind === 'saving' || before.activity.kind === 'submitting') announce('');
  switch (activity.kind) {
    case 'saving':
    case 'submitting':
      return announce(words[activity.kind]);
    case 'saved':
      return emit('formwright-saved', activity.link === undefined ? {} : { link: activity.link });
    case 'submitted': {
      const { reference, pdf } = activity;
      return emit('formwright-submitted', { reference, ...(pdf === undefined ? {} : { pdf }) });
    }
    case 'failed':
      return emit('formwright-failed', { message: activity.message });
    case 'idle':
      return undefined;
  }
}
