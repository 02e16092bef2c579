import type { Answers } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';
import { findUnlisted } from '@formwright/session';
import { sourcesOf, trustedSources } from '../../forms/trusted-sources.ts';
import type { Portal } from '../../portal.ts';
import { ApiError } from '../api-error.ts';
import { issuesInWords } from './issues-in-words.ts';
import { draftFromBody, type Receiver } from './draft-from-body.ts';

/** Submitted answers, and where prefilled answers came from. */
export interface Received {
  readonly answers: Answers;
  readonly prefilled: SavedDraft['prefilled'];
}

/**
 * Makes a submission from a request's body: the relevant answers. They are checked by the form's own validator, and
 * again, as they will be stored, by the validator that was made from the portable schema.
 *
 * @throws ApiError as `draftFromBody`, `form-changed`, 409, and `submission-not-valid`, 400.
 */
export async function submissionFromBody(
  body: unknown,
  receiver: Receiver,
  { sources, report }: Pick<Portal, 'sources' | 'report'>,
): Promise<Received> {
  const { built, facts } = receiver;
  const { answers: draft, prefilled } = draftFromBody(body, receiver);
  if ((body as SavedDraft).version !== built.form.model.version) {
    // People may only submit what they have seen.
    throw new ApiError(409, 'form-changed', {
      message:
        'This form has changed since you opened it. Save your answers, then open them again with the link to see what is new.',
    });
  }
  const unlisted = await findUnlisted(
    built.form.model,
    draft,
    (source, text) => sources.get(source)?.has(text) ?? false,
  );
  const issues = built.form.validateSubmission(draft, { ...facts, unlisted });
  const message = 'The form cannot be submitted yet.';
  if (issues.length > 0)
    throw new ApiError(400, 'submission-not-valid', { message, issues: issuesInWords(issues, built.form.model) });
  const answers = built.form.relevantAnswers(draft, facts);
  if (!built.isSubmission(answers)) {
    // Tests show that the two validators agree, so this is a fault of ours. Never store what only one of them accepts.
    report(`${built.id} ${built.form.model.version}: receiver.js refuses what validateSubmission accepts`);
    throw new ApiError(400, 'submission-not-valid', {
      message: 'Something is wrong with this form. Your answers are still here. Save them and tell the council.',
    });
  }
  return { answers, prefilled: trustedSources(prefilled, built.form.model, sourcesOf(receiver.record)) };
}
