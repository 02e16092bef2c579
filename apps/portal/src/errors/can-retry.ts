import type { ApiErrorCode } from '../api/api-error.ts';

/** Whether repeating the same request can help, by the API's `error`. A new code has to be added here. */
const again: { readonly [error in ApiErrorCode]: 'may-help' | 'never' } = {
  // These pass.
  busy: 'may-help',
  failed: 'may-help',
  'no-room': 'may-help',
  'not-deleted': 'may-help',
  'not-human': 'may-help',
  'not-scanned': 'may-help',
  'too-many': 'may-help',
  'too-slow': 'may-help',
  // The person has been told and goes on, replacing what another window saved or starting a new draft.
  'draft-deleted': 'may-help',
  'draft-expired': 'may-help',
  'draft-moved': 'may-help',
  'saved-elsewhere': 'may-help',
  'sign-in-needed': 'may-help',
  'no-such-draft': 'may-help',
  // Something has to change first.
  'already-submitted': 'never',
  'bad-request': 'never',
  'draft-not-valid': 'never',
  'file-refused': 'never',
  'form-changed': 'never',
  'form-removed': 'never',
  'from-elsewhere': 'never',
  'no-such-address': 'never',
  'no-such-file': 'never',
  'no-such-form': 'never',
  'no-such-record': 'never',
  'no-such-source': 'never',
  'not-a-draft': 'never',
  'not-right': 'never',
  'start-again': 'never',
  'not-json': 'never',
  'not-json-type': 'never',
  'record-removed': 'never',
  'submission-not-valid': 'never',
  'too-large': 'never',
};

/**
 * Returns true if repeating the same request can help. It can if there was no answer, or one that is not from the
 * portal.
 */
export function canRetry(error: string): boolean {
  return !Object.hasOwn(again, error) || again[error as ApiErrorCode] === 'may-help';
}
