import type { IncomingHttpHeaders } from 'node:http';
import type { StoredDraft } from '../storage/storage.ts';
import { isToken } from '../tokens.ts';
import { ApiError } from './api-error.ts';

/**
 * Returns the window of a browser that a request comes from, as it says itself (`formwright-window`). One that does not
 * say is never refused.
 *
 * A draft may be open in two windows, and the later save must not take away what the earlier one brought. So a window
 * also says who saved last, as far as it knows (`formwright-seen`; `*` where the person has been told, and goes on).
 *
 * @throws ApiError `saved-elsewhere`, 409, where it was a third.
 */
export function windowThatSaves(
  headers: IncomingHttpHeaders,
  stored?: Pick<StoredDraft, 'savedBy'>,
): string | undefined {
  const { 'formwright-window': window, 'formwright-seen': seen } = headers;
  if (!isToken(window)) return undefined;
  const known = [undefined, window, seen === '*' ? stored?.savedBy : seen];
  if (known.includes(stored?.savedBy)) return window;
  throw new ApiError(409, 'saved-elsewhere', {
    message:
      'This form was saved in another window after you opened it in this one. Open its link again to see what was saved there. To keep what you see here instead, try again.',
  });
}
