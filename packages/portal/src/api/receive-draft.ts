import type { Facts } from '@formwright/model';
import { applyPrefill, migrateDraft, readDraft, type SavedDraft } from '@formwright/session';
import type { BuiltForm, CaseRecord } from '../forms/built-form.ts';
import { ApiError } from './api-error.ts';
import { issuesInWords } from './issues-in-words.ts';
import { reportEnvelope } from './report-envelope.ts';

/** What a body is received for. */
export interface Receiver {
  readonly built: BuiltForm;
  readonly record: CaseRecord;
  readonly facts: Facts;
}

/**
 * Makes a saved draft of a request's body, in the form as it is now: judged by its shape and by the form's `validateDraft`, its
 * locked values those of the record, or empty, whatever the body says of them.
 *
 * @throws ApiError `not-a-draft` or `draft-not-valid`, 400.
 */
export function receiveDraft(body: unknown, { built, record, facts }: Receiver): SavedDraft {
  const problems = reportEnvelope(body);
  if (problems.length > 0) throw new ApiError(400, 'not-a-draft', { message: 'This is not a saved draft.', issues: problems });
  const sent = body as SavedDraft;
  if (sent.form !== built.id) {
    const message = `This is an address of the form ${built.id}`;
    throw new ApiError(400, 'not-a-draft', { message: `${message}.`, issues: [{ code: 'const', pointer: '/form', params: {}, message }] });
  }
  // A page that was opened before the form changed sends what it knows.
  const draft = sent.version === built.form.model.version ? sent : migrateDraft(built.form.model, sent);
  const issues = built.form.validateDraft(draft.answers, facts);
  if (issues.length > 0) {
    const message = 'Some answers are not of the kind that the form asks for, so nothing was saved.';
    throw new ApiError(400, 'draft-not-valid', { message, issues: issuesInWords(issues, built.form.model) });
  }
  return applyPrefill(built.form.model, readDraft(draft, built.form.model), record);
}
