import { ApiError } from './api-error.ts';
import type { FoundDraft } from './find-draft.ts';

/** The draft has become a submission, which cannot be changed. The refusal links to it. */
export function alreadySubmitted({
  reference,
  submissionToken: token,
}: Pick<Extract<FoundDraft, { kind: 'submitted' }>, 'reference' | 'submissionToken'>): ApiError {
  return new ApiError(409, 'already-submitted', {
    message: `This form has already been submitted. Its reference is ${reference}. It can no longer be changed.`,
    submission: { reference, token },
  });
}
