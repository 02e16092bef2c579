import { migrateDraft, type SavedDraft } from '@formwright/session';
import type { BuiltForm } from '../forms/built-form.ts';
import { type ChosenRecord, recordOfDraft } from '../forms/choose-record.ts';
import type { Portal } from '../portal.ts';
import type { StoredDraft, TokenHash } from '../storage/storage.ts';
import { hashOf, isToken, submissionTokenOf } from '../tokens.ts';

/** What a draft's token leads to. */
export type FoundDraft =
  /** As it is stored, in whatever version of the form: see `savedNow`. */
  | {
      readonly kind: 'draft';
      readonly token: string;
      readonly hash: TokenHash;
      readonly stored: StoredDraft;
      readonly built: BuiltForm;
      readonly chosen: ChosenRecord;
    }
  /** The draft is there; its form is not any more. */
  | { readonly kind: 'form-removed' }
  /** The draft and its form are there; the record that its locked values come from is not any more. */
  | { readonly kind: 'record-removed' }
  | {
      readonly kind: 'submitted';
      readonly reference: string;
      readonly submissionToken: string;
      readonly sent: string | undefined;
    }
  /** It was there, and is past its time. */
  | { readonly kind: 'expired' }
  /** It was there, and somebody who has its link deleted it. */
  | { readonly kind: 'deleted' }
  | { readonly kind: 'none' };

/** Looks a draft up by what stands in a link, which may be anything. */
export function findDraft(portal: Portal, token: unknown): FoundDraft {
  if (!isToken(token)) return { kind: 'none' };
  const hash = hashOf(token);
  const stored = portal.storage.readDraft(hash);
  if (stored === undefined) {
    const submission = portal.storage.submissionOfDraft(hash);
    return submission
      ? {
          kind: 'submitted',
          reference: submission.reference,
          submissionToken: submissionTokenOf(token),
          sent: submission.sent,
        }
      : { kind: portal.storage.goneAs(hash) ?? 'none' };
  }
  const built = portal.forms.get(stored.form);
  if (built === undefined) return { kind: 'form-removed' };
  const chosen = recordOfDraft(built, stored.record);
  return chosen === undefined ? { kind: 'record-removed' } : { kind: 'draft', token, hash, stored, built, chosen };
}

/** Returns what is stored of a draft in the form as it is now. */
export function savedNow({
  built,
  stored,
}: Pick<Extract<FoundDraft, { kind: 'draft' }>, 'built' | 'stored'>): SavedDraft {
  return migrateDraft(built.form.model, stored.saved);
}
