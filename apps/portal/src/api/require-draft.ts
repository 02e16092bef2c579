import { anybody, type Visitor } from '../accounts/add-person.ts';
import type { Portal } from '../portal.ts';
import { alreadySubmitted } from './already-submitted.ts';
import { ApiError } from './api-error.ts';
import { findDraft, type FoundDraft } from './find-draft.ts';

/**
 * Returns the draft with this token, or the submission that it has become.
 *
 * @throws ApiError `no-such-draft`, 404, or `draft-expired`, `draft-deleted`, `draft-moved`, `form-removed` or `record-removed`, 410.
 */
export function requireDraft(
  portal: Portal,
  token: unknown,
  visitor: Visitor = anybody,
): Extract<FoundDraft, { kind: 'draft' | 'submitted' }> {
  const found = findDraft(portal, token, visitor);
  if (found.kind === 'none') throw noSuchDraft();
  if (found.kind === 'expired') throw new ApiError(410, 'draft-expired', { message: 'This saved form has expired.' });
  if (found.kind === 'deleted') throw new ApiError(410, 'draft-deleted', { message: 'This form was deleted.' });
  if (found.kind === 'moved')
    throw new ApiError(410, 'draft-moved', { message: 'This form was moved into an account.' });
  if (found.kind === 'form-removed')
    throw new ApiError(410, 'form-removed', { message: 'The form of this draft is no longer in use.' });
  if (found.kind === 'record-removed')
    throw new ApiError(410, 'record-removed', {
      message: 'The record that this draft was filled in from is no longer available.',
    });
  return found;
}

/**
 * Returns the error for a draft that existed when the request arrived, but was deleted or submitted while the body was
 * received.
 */
export function whyGone(portal: Portal, token: unknown): ApiError {
  const found = requireDraft(portal, token);
  return found.kind === 'submitted' ? alreadySubmitted(found) : noSuchDraft();
}

function noSuchDraft(): ApiError {
  return new ApiError(404, 'no-such-draft', { message: 'There is no saved draft at this link.' });
}
