import type { Readable } from 'node:stream';
import type { SavedDraft } from '@formwright/session';
import { requestDraft } from './drafts.ts';
import type { TestPortal } from './open-test-portal.ts';

export interface Begun {
  readonly token: string;
  readonly id: string;
  readonly link: string;
}

/** What a program does with drafts of one form, by its answers: of `anytown/request`, if no other is made of them. */
export function draftCalls(portal: Pick<TestPortal, 'app'>, draftOf: (answers?: object) => SavedDraft = requestDraft) {
  return {
    begin: async (answers: object = {}, query = '') =>
      (
        await portal.app.inject({
          method: 'POST',
          url: `/api/forms/${draftOf().form}/drafts${query}`,
          payload: draftOf(answers),
        })
      ).json<Begun>(),
    save: async (token: string, answers: object) =>
      portal.app.inject({ method: 'PUT', url: `/api/drafts/${token}`, payload: draftOf(answers) }),
    upload: async (
      token: string,
      payload: Buffer | Readable = Buffer.from('%PDF-1.7\n%%EOF'),
      { name = 'letter.pdf', pointer = '/you/letters' } = {},
    ) =>
      portal.app.inject({
        method: 'POST',
        url: `/api/drafts/${token}/files?${new URLSearchParams({ name, pointer }).toString()}`,
        payload,
        headers: { 'content-type': 'application/octet-stream' },
      }),
    submit: async (token: string, answers: object) =>
      portal.app.inject({ method: 'POST', url: `/api/drafts/${token}/submit`, payload: draftOf(answers) }),
  };
}
