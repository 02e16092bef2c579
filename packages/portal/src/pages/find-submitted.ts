import type { BuiltForm } from '../forms/built-form.ts';
import type { Portal } from '../portal.ts';
import type { StoredSubmission } from '../storage/storage.ts';
import { hashOf, isToken } from '../tokens.ts';
import type { ErrorPage } from './error-texts.ts';

/** Looks a submission up by what stands in a link, with its form; or gives what there is to say instead. */
export function findSubmitted({ storage, forms }: Portal, token: string): { readonly stored: StoredSubmission; readonly built: BuiltForm } | ErrorPage {
  if (!isToken(token)) return 'submission-not-found';
  const stored = storage.readSubmission(hashOf(token));
  if (stored === undefined) return storage.goneAs(hashOf(token)) === undefined ? 'submission-not-found' : 'submission-expired';
  const built = forms.get(stored.form);
  return built === undefined ? 'submission-of-removed-form' : { stored, built };
}
