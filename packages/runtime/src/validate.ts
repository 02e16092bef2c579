import type { Draft, Evaluation, FormModel, Issue } from '@formwright/model';
import { pageInspector } from './inspect-page.ts';
import { isVisible } from './visible.ts';

/** Finds what bars Next on one page; nothing for a page that is hidden or does not exist. */
export function validatePage(model: FormModel, name: string, state: { draft: Draft; evaluation: Evaluation }): readonly Issue[] {
  const page = model.pages.find((candidate) => candidate.name === name);
  return page && isVisible(state.evaluation, page.path) ? pageInspector(state.draft, state.evaluation)(page).issues : [];
}

/** Finds what bars Submit, page by page. */
export function validateSubmission(model: FormModel, state: { draft: Draft; evaluation: Evaluation }): readonly Issue[] {
  const inspect = pageInspector(state.draft, state.evaluation);
  return model.pages.flatMap((page) => (isVisible(state.evaluation, page.path) ? inspect(page).issues : []));
}
