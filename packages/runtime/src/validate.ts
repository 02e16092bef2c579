import type { FormModel, Issue } from '@formwright/model';
import { type Judged, pageInspector } from './inspect-page.ts';
import { isVisible } from './visible.ts';

/** Finds what bars Next on one page; nothing for a page that is hidden or does not exist. */
export function validatePage(model: FormModel, name: string, state: Judged): readonly Issue[] {
  const page = model.pages.find((candidate) => candidate.name === name);
  return page && isVisible(state.evaluation, page.path) ? pageInspector(state)(page).issues : [];
}

/** Finds what bars Submit, page by page. */
export function validateSubmission(model: FormModel, state: Judged): readonly Issue[] {
  const inspect = pageInspector(state);
  return model.pages.flatMap((page) => (isVisible(state.evaluation, page.path) ? inspect(page).issues : []));
}
