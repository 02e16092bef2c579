import { migrateDraft } from '@formwright/session';
import { makeCopies } from '../copies/make-copies.ts';
import { londonTime } from '../london-time.ts';
import type { Portal } from '../portal.ts';
import type { StoredCopy, StoredSubmission, TokenHash } from '../storage/storage.ts';
import { todayInLondon } from '../today-in-london.ts';
import { hashOf, isToken } from '../tokens.ts';
import type { ErrorPage } from './error-texts.ts';

/** A submission as it was sent, in the language that was asked for, if it has that one. */
export interface FoundSubmission {
  readonly hash: TokenHash;
  readonly stored: StoredSubmission;
  readonly copy: StoredCopy;
  readonly languages: readonly ('en' | 'cy')[];
}

/**
 * Looks a submission up by what stands in a link; or gives what there is to say instead. Its form need not be there any
 * more.
 */
export function findSubmitted(portal: Portal, token: string, asked: unknown): FoundSubmission | ErrorPage {
  const { storage } = portal;
  if (!isToken(token)) return 'submission-not-found';
  const hash = hashOf(token);
  const stored = storage.readSubmission(hash);
  if (stored === undefined) return storage.goneAs(hash) === undefined ? 'submission-not-found' : 'submission-expired';
  const language = asked === 'cy' ? 'cy' : 'en';
  const copy = storage.readCopy(hash, language) ?? copyLater(portal, hash, { stored, language });
  return copy ? { hash, stored, copy, languages: storage.copyLanguages(hash) } : 'submission-of-removed-form';
}

/**
 * Makes the copies of a submission from before there were any, by the form as it is now: the copies say so. Undefined:
 * the form is gone as well.
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
  // As far as the form says where its older versions kept an answer, it is found.
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
