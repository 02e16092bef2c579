import { parse, serialize } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOverTls } from '../access/link-cookie.ts';
import type { Portal } from '../portal.ts';

/** The cookie of somebody who is signed in, and that of somebody who is about to be. */
const names = { session: 'formwright-staff', 'sign-in': 'formwright-staff-sign-in' } as const;

type Kind = keyof typeof names;

/** Returns the token in a cookie. Empty if there is none. */
export function tokenIn(request: FastifyRequest, kind: Kind): string {
  return parse(request.headers.cookie ?? '')[names[kind]] ?? '';
}

/**
 * Sets a cookie of a council's staff, or removes it if there is no token. Only the pages of the council get it, no script
 * can read it, other sites' pages do not send it, and it ends with the browser.
 */
export function setStaffCookie(
  reply: FastifyReply,
  { transport }: Pick<Portal, 'transport'>,
  { kind, council, token }: { readonly kind: Kind; readonly council: string; readonly token: string | undefined },
): void {
  reply.header(
    'set-cookie',
    serialize(names[kind], token ?? '', {
      path: `/staff/${council}`,
      httpOnly: true,
      // A browser that comes back from the provider has to send the cookie, so it is not `strict`.
      sameSite: 'lax',
      secure: transport === 'https' || isOverTls(reply.request),
      ...(token === undefined && { maxAge: 0 }),
    }),
  );
}
