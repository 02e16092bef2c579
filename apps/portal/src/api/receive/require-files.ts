import type { Answers, FormModel } from '@formwright/model';
import { normalText } from '@formwright/runtime';
import { attachmentsIn } from '@formwright/session';
import type { Portal } from '../../portal.ts';
import type { TokenHash } from '../../storage/storage.ts';
import { ApiError } from '../api-error.ts';

/**
 * Makes sure that every file named in the answers is stored for the draft, with the same name, size and type.
 *
 * @throws ApiError `no-such-file`, 400.
 */
export function requireFiles(
  { storage }: Portal,
  draft: TokenHash,
  { model, answers }: { readonly model: FormModel; readonly answers: Answers },
): void {
  const kept = new Map(storage.filesOf(draft).map((file) => [file.id, file]));
  const missing = attachmentsIn(model, answers).find(({ id, name, size, mediaType }) => {
    const file = kept.get(id);
    // Older releases stored names as they came, but answers hold them in normal form.
    return file === undefined || normalText(file.name) !== name || file.size !== size || file.mediaType !== mediaType;
  });
  if (missing)
    throw new ApiError(400, 'no-such-file', {
      message: `‘${missing.name}’ is no longer saved. Remove it and choose it again.`,
    });
}
