import { migrateDraft, type SavedDraft } from '@formwright/session';
import { anybody, type Visitor } from '../accounts/add-person.ts';
import type { BuiltForm } from '../forms/built-form.ts';
import { withContinued } from '../forms/continued-record.ts';
import { type ChosenRecord, recordOfDraft } from '../forms/choose-record.ts';
import type { Portal } from '../portal.ts';
import type { StoredDraft, TokenHash } from '../storage/storage.ts';
import { hashOf, isToken, submissionTokenOf } from '../tokens.ts';

/** What was found for a draft's token. */
export type FoundDraft =
  /** A draft as stored, for any version of the form: see `migratedDraft`. */
  | {
      readonly kind: 'draft';
      readonly token: string;
      readonly hash: TokenHash;
      readonly stored: StoredDraft;
      readonly built: BuiltForm;
      readonly chosen: ChosenRecord;
    }
  /** The draft exists, but its form no longer does. */
  | { readonly kind: 'form-removed' }
  /** The draft and its form exist, but the record that its locked values come from no longer does. */
  | { readonly kind: 'record-removed' }
  | {
      readonly kind: 'submitted';
      readonly reference: string;
      readonly submissionToken: string;
      readonly sent: string | undefined;
    }
  /** The draft has expired. */
  | { readonly kind: 'expired' }
  /** Somebody with its link deleted the draft. */
  | { readonly kind: 'deleted' }
  /** The draft was taken into an account. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'none' };

/** Finds a draft by the token in a link, which may be any value. `visitor` matters to what the draft is filled in from. */
export function findDraft(portal: Portal, token: unknown, visitor: Visitor = anybody): FoundDraft {
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
      : { kind: portal.storage.reasonGone(hash) ?? 'none' };
  }
  const built = portal.forms.get(stored.form);
  if (built === undefined) return { kind: 'form-removed' };
  const known = recordOfDraft(built, stored.record, visitor);
  if (known === undefined) return { kind: 'record-removed' };
  const { continued } = stored;
  const chosen = continued
    ? { ...known, record: withContinued(built, known.record, { continued, forms: portal.forms }) }
    : known;
  return { kind: 'draft', token, hash, stored, built, chosen };
}

/** Returns a stored draft, migrated to the present version of its form. */
export function migratedDraft({
  built,
  stored,
}: Pick<Extract<FoundDraft, { kind: 'draft' }>, 'built' | 'stored'>): SavedDraft {
  return migrateDraft(built.form.model, stored.saved);
}
