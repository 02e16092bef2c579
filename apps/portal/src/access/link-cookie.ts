import { parse, serialize } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isToken, publicIdOf } from '../tokens.ts';

/** What a link opens; the first part of its addresses. */
export type Linked = 'drafts' | 'submissions';

const name = 'formwright-link';

/** Two drafts in two tabs have a cookie each, since each goes to its own addresses alone. */
const paths: { readonly [kind in Linked]: readonly string[] } = {
  drafts: ['/drafts/', '/api/drafts/'],
  submissions: ['/submissions/'],
};

/**
 * Lets the browser that is answered open what a link opens, until it is closed. No script can read the cookie, and
 * another site's pages do not send it.
 */
export function letIn(reply: FastifyReply, kind: Linked, token: string): void {
  const secure = isOverTls(reply.request);
  for (const path of paths[kind])
    reply.header(
      'set-cookie',
      serialize(name, token, { path: `${path}${publicIdOf(token)}`, httpOnly: true, sameSite: 'lax', secure }),
    );
}

/** Returns the token that a request's cookie holds for a public id. */
export function tokenInCookie(request: FastifyRequest, id: string): string | undefined {
  const token = parse(request.headers.cookie ?? '')[name];
  return isToken(token) && publicIdOf(token) === id ? token : undefined;
}

/**
 * Returns an address of ours in full, as whoever asks would have to type it: what a person keeps has to work elsewhere.
 */
export function inFull(request: FastifyRequest, address: string): string {
  const origin = `${isOverTls(request) ? 'https' : 'http'}://${request.host}`;
  return URL.canParse(origin) ? new URL(address, origin).href : address;
}

/** A proxy that speaks TLS says so. Who lies about it harms his own cookie. */
function isOverTls({ protocol, headers }: FastifyRequest): boolean {
  return protocol === 'https' || String(headers['x-forwarded-proto']).split(',', 1)[0]?.trim() === 'https';
}
