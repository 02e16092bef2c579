import { parse } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOverTls } from '../access/link-cookie.ts';
import type { Portal } from '../portal.ts';
import type { Outcome } from './accounts.ts';

const stepName = 'formwright-step';

/** Returns what finds the step that this browser has begun. Empty if there is none. */
export function stepIn(request: FastifyRequest): string {
  return parse(request.headers.cookie ?? '')[stepName] ?? '';
}

/**
 * Sets the cookies of an outcome. Whatever better-auth says, no script can read them, pages of other sites do not send
 * them, over TLS they are sent only over TLS, and they end when the browser is closed.
 */
export function setAccountCookies(reply: FastifyReply, { transport }: Portal, { cookies, step = '' }: Outcome): void {
  const secure = transport === 'https' || isOverTls(reply.request) ? '; Secure' : '';
  for (const text of [...cookies, `${stepName}=${step}${step === '' ? '; Max-Age=0' : ''}`]) {
    const over = /;\s*max-age=0\b/i.test(text) ? '; Max-Age=0' : '';
    reply.header('set-cookie', `${text.split(';', 1)[0]}; Path=/; HttpOnly; SameSite=Lax${secure}${over}`);
  }
}
