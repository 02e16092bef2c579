import type { FastifyInstance } from 'fastify';
import type { Portal } from '../portal.ts';
import type { Person } from './accounts.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in. Undefined: nobody is. */
    person: Person | undefined;
  }
}

/** Finds out who sends a request. */
export function addPerson(app: FastifyInstance, { accounts }: Portal): void {
  app.decorateRequest('person', undefined);
  app.addHook('onRequest', async (request) => {
    if (request.headers.cookie === undefined || request.url.startsWith('/assets/')) return;
    request.person = await accounts?.who(request.headers.cookie);
  });
}
