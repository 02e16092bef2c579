import type { Portal } from '../portal.ts';
import { hashOf, isToken } from '../tokens.ts';
import { alreadySubmitted } from './already-submitted.ts';
import { findDraft } from './find-draft.ts';
import { requireDraft } from './require-draft.ts';

/**
 * Deletes the draft of a token with its files, also where its form or its record is not there any more.
 *
 * @throws ApiError as `requireDraft`, and `already-submitted`, 410.
 */
export function deleteDraft(portal: Portal, token: unknown): void {
  const found = findDraft(portal, token);
  const { kind } = found;
  if (kind === 'submitted') throw alreadySubmitted(found.reference);
  const isThere = kind === 'draft' || kind === 'form-removed' || kind === 'record-removed';
  if (!isThere || !isToken(token) || !portal.storage.deleteDraft(hashOf(token))) requireDraft(portal, token);
}
