import { ApiError } from './api-error.ts';
import type { FoundDraft } from './find-draft.ts';

/** A draft has become a submission, which nobody changes. The refusal leads to it. */
export function alreadySubmitted({
  reference,
  submissionToken: token,
}: Pick<Extract<FoundDraft, { kind: 'submitted' }>, 'reference' | 'submissionToken'>): ApiError {
  return new ApiError(409, 'already-submitted', {
    message: `This form was submitted already. Its reference is ${reference}. Nothing more can be changed in it.`,
    submission: { reference, token },
  });
}
