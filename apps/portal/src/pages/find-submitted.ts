import { migrateDraft } from '@formwright/session';
import { makeCopies } from '../copies/make-copies.ts';
import { londonTime, todayInLondon } from '../london-time.ts';
import type { Portal } from '../portal.ts';
import type { StoredCopy, StoredSubmission, TokenHash } from '../storage/storage.ts';
import { hashOf, isToken } from '../tokens.ts';
import type { ErrorPage } from './errors/error-pages.ts';

/** A submission as it was sent, in the requested language if there is a copy in it. */
export interface FoundSubmission {
  readonly hash: TokenHash;
  readonly stored: StoredSubmission;
  readonly copy: StoredCopy;
  readonly languages: readonly ('en' | 'cy')[];
}

/**
 * Finds a submission by the token in a link, or returns the error page to show instead. Its form need not exist any
 * more.
 */
export function findSubmitted(portal: Portal, token: string, asked: unknown): FoundSubmission | ErrorPage {
  return isToken(token) ? findStored(portal, hashOf(token), asked) : 'submission-not-found';
}

/** Finds a submission by the hash of its token, as `findSubmitted` does. */
export function findStored(portal: Portal, hash: TokenHash, asked: unknown): FoundSubmission | ErrorPage {
  const { storage } = portal;
  const stored = storage.readSubmission(hash);
  if (stored === undefined)
    return storage.reasonGone(hash) === undefined ? 'submission-not-found' : 'submission-expired';
  const language = asked === 'cy' ? 'cy' : 'en';
  const copy = storage.readCopy(hash, language) ?? copyLater(portal, hash, { stored, language });
  return copy ? { hash, stored, copy, languages: storage.copyLanguages(hash) } : 'submission-of-removed-form';
}

/**
 * Makes the copies of an older submission, which has none, with the present version of its form. The copies say so.
 * Undefined if the form no longer exists.
 */
function copyLater(
  { storage, forms, now }: Portal,
  hash: TokenHash,
  { stored, language }: { readonly stored: StoredSubmission; readonly language: 'en' | 'cy' },
): StoredCopy | undefined {
  const built = forms.get(stored.form);
  if (built === undefined) return undefined;
  const { reference, submittedAt, facts, version } = stored;
  const submitted = { reference, at: londonTime(new Date(submittedAt)), copied: { version, on: todayInLondon(now()) } };
  // Finds renamed answers, if the form declares where older versions kept them.
  const { answers } = migrateDraft(built.form.model, {
    form: stored.form,
    version,
    answers: stored.answers,
    entries: {},
    page: '',
    ticked: [],
    prefilled: {},
  });
  storage.addCopies(hash, makeCopies(built, { answers, facts, submitted }));
  return storage.readCopy(hash, language);
}
