import { english, issueMessage } from '@formwright/messages';
import type { FormModel, Issue } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import type { ApiIssue } from '../api-error.ts';

/** A body of a megabyte can contain a hundred thousand mistakes. Nobody reads more than this many. */
const most = 100;

/** Returns the first hundred issues with their messages. */
export function issuesInWords(issues: readonly Issue[], model: FormModel): readonly ApiIssue[] {
  const filledIn = withWords(model);
  return issues.slice(0, most).map((issue) => ({ ...issue, message: issueMessage(issue, filledIn, english) }));
}
