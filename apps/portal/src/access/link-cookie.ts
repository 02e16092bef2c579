import { parse, serialize } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isToken, publicIdOf } from '../tokens.ts';

/** What a link opens. It is also the first part of its addresses. */
export type Linked = 'drafts' | 'submissions';

const name = 'formwright-link';

/** Two drafts in two tabs have a cookie each, because each cookie is sent to its own addresses only. */
const paths: { readonly [kind in Linked]: readonly string[] } = {
  drafts: ['/drafts/', '/api/drafts/'],
  submissions: ['/submissions/'],
};

/**
 * Sets a cookie that lets the browser open what the link opens, until the browser is closed. No script can read the
 * cookie, and pages of other sites do not send it.
 */
export function setLinkCookie(reply: FastifyReply, kind: Linked, token: string): void {
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
 * Returns the full URL of an address of ours, as the client sees it, so that a person can keep it and use it elsewhere.
 */
export function absoluteUrl(request: FastifyRequest, address: string): string {
  const origin = `${isOverTls(request) ? 'https' : 'http'}://${request.host}`;
  return URL.canParse(origin) ? new URL(address, origin).href : address;
}

/** A proxy that terminates TLS says so in a header. A client that lies about it only harms its own cookie. */
export function isOverTls({ protocol, headers }: FastifyRequest): boolean {
  return protocol === 'https' || String(headers['x-forwarded-proto']).split(',', 1)[0]?.trim() === 'https';
}
