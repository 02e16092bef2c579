import type { FastifyInstance } from 'fastify';
import type { Portal } from '../portal.ts';
import type { Person } from './accounts.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in. Undefined: nobody is. */
    person: Person | undefined;
    /** Undefined if there are no accounts. */
    signedIn: boolean | undefined;
  }
}

/** Finds out who sends a request. */
export function addPerson(app: FastifyInstance, { accounts }: Portal): void {
  app.decorateRequest('person', undefined);
  app.decorateRequest('signedIn', undefined);
  if (!accounts) return;
  app.addHook('onRequest', async (request) => {
    const { cookie } = request.headers;
    if (cookie !== undefined && !request.url.startsWith('/assets/')) request.person = await accounts.who(cookie);
    request.signedIn = request.person !== undefined;
  });
}
