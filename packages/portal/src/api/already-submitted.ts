import { ApiError } from './api-error.ts';

/** A draft has become a submission, which nobody changes. */
export function alreadySubmitted(reference: string): ApiError {
  return new ApiError(410, 'already-submitted', { message: `This form was submitted already. Its reference is ${reference}. Nothing more can be changed in it.`, reference });
}
