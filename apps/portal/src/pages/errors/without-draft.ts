import type { FoundDraft } from '../../api/find-draft.ts';
import type { ErrorPage } from './error-pages.ts';

/** Returns the error page to show in place of a page about a draft, which was not found. */
export function withoutDraft({ kind }: Exclude<FoundDraft, { kind: 'draft' }>): ErrorPage {
  if (kind === 'expired' || kind === 'deleted' || kind === 'moved') return `draft-${kind}`;
  return kind === 'form-removed' || kind === 'record-removed' ? kind : 'draft-not-found';
}
