import { english, issueMessage } from '@formwright/messages';
import type { FormModel, Issue } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import type { ApiIssue } from './api-error.ts';

/** A body of a megabyte can hold a hundred thousand mistakes; nobody reads beyond these. */
const most = 100;

/** Returns each issue its words, for the first hundred. */
export function issuesInWords(issues: readonly Issue[], model: FormModel): readonly ApiIssue[] {
  const filledIn = withWords(model);
  return issues.slice(0, most).map((issue) => ({ ...issue, message: issueMessage(issue, filledIn, english) }));
}
