import type { PageNode, Pointer } from '@formwright/model';
import { isVisible } from '@formwright/runtime';
import type { State } from '../state/state.ts';

/** Returns the visible pages, in order. */
export function visiblePages({ model, evaluation }: State): readonly PageNode[] {
  return model.pages.filter((page) => isVisible(evaluation, page.path));
}

/** Returns the name of the visible page nearest to the present one: itself, else one before it, else one after it. */
export function nearestPage(state: State): string {
  const { model, draft } = state;
  const visible = visiblePages(state);
  const place = model.pages.findIndex((page) => page.name === draft.page);
  const before = visible.findLast((page) => model.pages.indexOf(page) <= place);
  return (before ?? visible[0])?.name ?? draft.page;
}

/** Returns the name of the page that a pointer is on. */
export function pageOf(pointer: Pointer): string {
  return pointer.split('/', 2)[1] ?? '';
}
