import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../api/api-error.ts';
import { fromElsewhere } from '../errors/refusals.ts';
import { findDraft } from '../api/find-draft.ts';
import { spokenIn } from '../language.ts';
import { inLanguage } from '../links.ts';
import { sendErrorPage } from '../pages/errors/send-error-page.ts';
import type { Portal } from '../portal.ts';
import { hashOf, isPublicId, isToken, publicIdOf } from '../tokens.ts';
import { setLinkCookie, type Linked, tokenInCookie } from './link-cookie.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Requests to this route prove that they come from one of our pages: see `proofOf`. */
    readonly proven?: boolean;
  }
}

/**
 * Makes sure that no token stays in an address. A link contains a token and is exchanged for a cookie and the same
 * address with a public id. When an address contains a public id, the routes get the cookie's token in its place, so
 * they need not know about the exchange.
 *
 * A page that has just begun a draft may send its token in the header `formwright-draft` instead, which works without
 * cookies.
 */
export function addAccess(app: FastifyInstance, portal: Portal): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { kind, isApi } = routeOf(request);
    const params = request.params as { token?: string };
    const key = params.token;
    if (kind === undefined || key === undefined) return done();
    if (isPublicId(key)) {
      const inHeader = tokenInHeader(request, key);
      const token = inHeader ?? tokenInCookie(request, key);
      if (token === undefined && !isApi) return void sendErrorPage(reply, portal, 'link-needed');
      if (inHeader === undefined && changes(request) && !isFromHere(request)) return done(fromElsewhere());
      params.token = token ?? '';
    } else if (!isApi && isThere(portal, kind, key)) return void exchange(reply, kind, key);
    if (kind === 'drafts' && params.token !== undefined && !mayOpen(portal, request, params.token)) {
      if (isApi) return done(signInNeeded());
      return void (request.person
        ? sendErrorPage(reply, portal, 'draft-not-found')
        : reply.redirect(inLanguage('/account/sign-in', spokenIn(langOf(request)).language), 303));
    }
    done();
  });
  // Former addresses, from before the exchange for cookies.
  for (const kind of ['drafts', 'submissions'] as const) {
    app.get<{ Params: { token: string } }>(`/${kind}/:token([A-Za-z0-9_-]+).pdf`, (request, reply) =>
      reply.redirect(request.url.replace('.pdf', '/pdf'), 303),
    );
  }
}

function routeOf({ routeOptions: { url = '' } }: FastifyRequest): { readonly kind?: Linked; readonly isApi: boolean } {
  const [, api, kind] = /^(\/api)?\/(drafts|submissions)\/:token/.exec(url) ?? [];
  return { ...(kind !== undefined && { kind: kind as Linked }), isApi: api !== undefined };
}

/** A draft that was saved in an account opens only for that account, whoever has its link. */
function mayOpen({ storage }: Portal, { person }: FastifyRequest, token: string): boolean {
  const owner = isToken(token) ? storage.accounts.ownerOf(hashOf(token)) : undefined;
  return owner === undefined || owner === person?.id;
}

function langOf({ query }: FastifyRequest): unknown {
  return (query as { readonly lang?: unknown }).lang;
}

function signInNeeded(): ApiError {
  return new ApiError(403, 'sign-in-needed', {
    message:
      'This form belongs to an account. Your answers are still here. Sign in to that account in another window, then try again.',
  });
}

function tokenInHeader({ headers }: FastifyRequest, id: string): string | undefined {
  const token = headers['formwright-draft'];
  return isToken(token) && publicIdOf(token) === id ? token : undefined;
}

function changes({ method, routeOptions }: FastifyRequest): boolean {
  return method !== 'GET' && method !== 'HEAD' && routeOptions.config.proven !== true;
}

function exchange(reply: FastifyReply, kind: Linked, token: string): FastifyReply {
  setLinkCookie(reply, kind, token);
  return reply.redirect(reply.request.url.replace(token, publicIdOf(token)).replace('.pdf', '/pdf'), 303);
}

/** Links to what no longer exists are not exchanged. The error page is shown at the requested address. */
function isThere(portal: Portal, kind: Linked, token: string): boolean {
  if (!isToken(token)) return false;
  if (kind === 'submissions') return portal.storage.readSubmission(hashOf(token)) !== undefined;
  return ['draft', 'form-removed', 'record-removed'].includes(findDraft(portal, token).kind);
}

/**
 * Returns true if the browser says that one of our own pages sent the request. A program sends no such headers, and no
 * other site can make it send cookies.
 */
export function isFromHere({ headers, host }: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, origin } = headers;
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
