import type { CompiledForm } from '@formwright/model';
import { type Host, HostError, type HostErrorOptions, migrateDraft, type SavedDraft } from '@formwright/session';
import { reach } from './load-form.ts';

/**
 * Makes a host of an address where a draft is kept: `PUT` saves it, `POST` submits it. Each answers with the receipt as JSON, or
 * with nothing. If it refuses, `{ message, retry, link }` as JSON is shown to the person, as of a `HostError`.
 *
 * @param address returns the present address
 */
export function hostAt(address: () => URL): Host {
  const send = async <Receipt>(method: string, draft: SavedDraft): Promise<Receipt> => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const response = await fetch(address(), { method, headers, body: JSON.stringify(draft) });
    const said = (await response.json().catch(() => ({}))) as object;
    if (response.ok) return said as Receipt;
    if ('message' in said && typeof said.message === 'string')
      throw new HostError(said.message, said as HostErrorOptions);
    throw new Error(`${method} ${address().href}: ${response.status}`);
  };
  return { save: async (draft) => send('PUT', draft), submit: async (draft) => send('POST', draft) };
}

/**
 * Returns the draft that is kept at an address, as the form is now; undefined if there is none yet (204).
 *
 * @throws FormLoadError if it cannot be reached: a form that began without it would replace it.
 */
export async function draftAt(address: URL, { model }: CompiledForm): Promise<SavedDraft | undefined> {
  const response = await reach(address, { headers: { accept: 'application/json' }, cache: 'no-store' });
  return response.status === 204 ? undefined : migrateDraft(model, await response.json());
}
