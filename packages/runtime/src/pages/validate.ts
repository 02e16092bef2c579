import type { FormModel, Issue } from '@formwright/model';
import { type Judged, pageInspector } from './inspect-page.ts';
import { isVisible, ownIssues } from '../logic/visible.ts';

/** Reports what stops this person from going on from a page: issues at what they can change. Empty for a page that is hidden or does not exist. */
export function validatePage(model: FormModel, name: string, state: Judged): readonly Issue[] {
  const page = model.pages.find((candidate) => candidate.name === name);
  return page && isVisible(state.evaluation, page.path)
    ? ownIssues(pageInspector(state)(page).issues, state.evaluation)
    : [];
}

/** Reports what stops the form from being submitted, page by page. */
export function validateSubmission(model: FormModel, state: Judged): readonly Issue[] {
  const inspect = pageInspector(state);
  return model.pages.flatMap((page) => (isVisible(state.evaluation, page.path) ? inspect(page).issues : []));
}
