import type { IncomingHttpHeaders } from 'node:http';
import type { StoredDraft } from '../../storage/storage.ts';
import { isToken } from '../../tokens.ts';
import { ApiError } from '../api-error.ts';

/**
 * Returns the id of the browser window that sent the request, from the header `formwright-window`. A request without
 * the header is never refused.
 *
 * A draft may be open in two windows, and a later save must not undo an earlier one. So a window also says which window
 * it knows to have saved last, in `formwright-seen`. `*` means that the person was told about another save and wants to
 * replace it.
 *
 * @throws ApiError `saved-elsewhere`, 409, if the last save came from a window other than these.
 */
export function savingWindow(headers: IncomingHttpHeaders, stored?: Pick<StoredDraft, 'savedBy'>): string | undefined {
  const { 'formwright-window': window, 'formwright-seen': seen } = headers;
  if (!isToken(window)) return undefined;
  const known = [undefined, window, seen === '*' ? stored?.savedBy : seen];
  if (known.includes(stored?.savedBy)) return window;
  throw new ApiError(409, 'saved-elsewhere', {
    message:
      'This form was saved in another window after you opened it in this one. Open its link again to see what was saved there. To keep what you see here instead, try again.',
  });
}
