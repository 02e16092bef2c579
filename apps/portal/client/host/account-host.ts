import { type Host, HostError } from '@formwright/session';
import { callPortal } from './call-portal.ts';

/**
 * Makes the host for a form of an account, which is sent to `action`. Nothing of it is saved or printed: it may contain a
 * password. `onDone` is called with the address of the next page.
 */
export function accountHost(action: string, onDone: (next: string) => void): Host {
  return {
    save: async () => Promise.reject(new HostError('This form is not saved.', { retry: 'never' })),
    async submit(saved) {
      onDone(String((await callPortal('POST', action, { body: saved, headers: {} }))['next']));
      return { reference: '' };
    },
    cancel: async () => location.assign('/'),
    formAddress: (id) => `/account/${id.replace('portal/', '').replace('reset-password', 'reset')}`,
  };
}
