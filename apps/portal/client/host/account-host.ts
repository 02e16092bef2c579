import type { PageData } from '@formwright/portal';
import { type Host, HostError } from '@formwright/session';
import { callPortal } from './call-portal.ts';
import { proveHuman } from './prove-human.ts';

/**
 * Makes the host for a form of an account. Nothing of it is saved or printed: it may contain a password. `onDone` is
 * called with the address of the next page: that of what the person was filling in, once they are signed in.
 */
export function accountHost(
  { action, draft, proof }: NonNullable<PageData['account']>,
  onDone: (next: string) => void,
): Host {
  // It is ready when the form has been filled in. If it fails, whoever sends the form is told.
  let ready = proof ? proveHuman() : undefined;
  ready?.catch(() => undefined);
  async function proofOf(): Promise<Record<string, string>> {
    if (!proof) return {};
    const now = ready ?? proveHuman();
    // Each counts once.
    ready = undefined;
    return { 'formwright-human': await now };
  }
  return {
    save: async () => Promise.reject(new HostError('This form is not saved.', { retry: 'never' })),
    async submit(saved) {
      const { next, signedIn } = await callPortal('POST', action, { body: saved, headers: await proofOf() });
      const going = draft === undefined || signedIn !== true ? draft : await takeDraft(draft);
      const ends = going !== undefined && next === '/account';
      onDone(ends ? `/drafts/${going}` : going === undefined ? String(next) : `${String(next)}?draft=${going}`);
      return { reference: '' };
    },
    cancel: async () => location.assign(draft === undefined ? '/' : `/drafts/${draft}`),
  };
}

/** Takes a draft into the account, and returns its new public id. If that fails, the page of the draft says why. */
export async function takeDraft(draft: string): Promise<string> {
  const taken = await callPortal('POST', `/api/drafts/${draft}/account`, { headers: {} }).catch(() => undefined);
  return taken === undefined ? draft : String(taken['id']);
}
