import type { Facts } from '@formwright/model';
import { receiveDraft, type SavedDraft } from '@formwright/session';
import type { BuiltForm, CaseRecord } from '../../forms/built-form.ts';
import { ApiError } from '../api-error.ts';
import { issuesInWords } from './issues-in-words.ts';
import { reportEnvelope } from './report-envelope.ts';

/** What a received body is for. */
export interface Receiver {
  readonly built: BuiltForm;
  readonly record: CaseRecord;
  readonly facts: Facts;
  /** The stored draft. Absent: this is its first save. */
  readonly stored?: SavedDraft;
}

/**
 * Makes a saved draft from a request's body, for the present version of the form. The body's shape is checked, and the
 * answers are checked by the form's `validateDraft`. Whatever the body says, locked values come from the record, or are
 * empty, and what this person may not change stays as stored.
 *
 * @throws ApiError `not-a-draft` or `draft-not-valid`, 400.
 */
export function draftFromBody(body: unknown, { built, ...known }: Receiver): SavedDraft {
  const problems = reportEnvelope(body);
  if (problems.length > 0)
    throw new ApiError(400, 'not-a-draft', { message: 'This is not a saved draft.', issues: problems });
  const { form } = built;
  if ((body as SavedDraft).form !== built.id) {
    const message = `This address is for the form ${built.id}`;
    throw new ApiError(400, 'not-a-draft', {
      message: `${message}.`,
      issues: [{ code: 'const', pointer: '/form', params: {}, message }],
    });
  }
  const received = receiveDraft(body, { form, ...known });
  switch (received.kind) {
    case 'draft':
      return received.draft;
    case 'not-a-draft':
      throw new ApiError(400, 'not-a-draft', {
        message: 'This is not a saved draft, or it is too large to save.',
        issues: issuesInWords(received.issues, form.model),
      });
    case 'not-valid':
      throw new ApiError(400, 'draft-not-valid', {
        message: 'Some answers are of the wrong type or too long, so nothing was saved.',
        issues: issuesInWords(received.issues, form.model),
      });
  }
}
