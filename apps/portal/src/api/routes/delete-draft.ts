import { failureLine } from '../../errors/failure-line.ts';
import { notDeleted } from '../../errors/refusals.ts';
import type { Portal } from '../../portal.ts';
import { isFull, isLocked, retryWhileLocked } from '../../storage/database/retry-while-locked.ts';
import { hashOf, isToken } from '../../tokens.ts';
import { alreadySubmitted } from '../already-submitted.ts';
import { findDraft } from '../find-draft.ts';
import { requireDraft } from '../require-draft.ts';

/**
 * Deletes the draft with this token, and its files. Works even if its form or record no longer exists.
 *
 * @throws ApiError as `requireDraft`; `already-submitted`, 409; and `not-deleted`, 503, which is reported.
 */
export async function deleteDraft(portal: Portal, token: unknown): Promise<void> {
  await retryWhileLocked(() => remove(portal, token)).catch((error: unknown) => {
    if (!isFull(error) && !isLocked(error)) throw error;
    portal.report(failureLine(error, 'delete', undefined));
    throw notDeleted();
  });
}

function remove(portal: Portal, token: unknown): void {
  const found = findDraft(portal, token);
  const { kind } = found;
  if (kind === 'submitted') throw alreadySubmitted(found);
  const isThere = kind === 'draft' || kind === 'form-removed' || kind === 'record-removed';
  if (!isThere || !isToken(token) || !portal.storage.deleteDraft(hashOf(token))) requireDraft(portal, token);
}
