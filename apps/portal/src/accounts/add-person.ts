import type { FastifyInstance } from 'fastify';
import type { Portal } from '../portal.ts';
import type { Person } from './accounts.ts';

/** Whoever sends a request. */
export interface Visitor {
  /** Who is signed in. Undefined: nobody is. */
  readonly person: Person | undefined;
  /** Undefined if there are no accounts. */
  readonly signedIn: boolean | undefined;
}

/** A visitor where it does not matter who it is. */
export const anybody: Visitor = { person: undefined, signedIn: undefined };

declare module 'fastify' {
  interface FastifyRequest {
    person: Visitor['person'];
    signedIn: Visitor['signedIn'];
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
