import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireFromHere } from '../accounts/account-routes.ts';
import { absoluteUrl } from '../access/link-cookie.ts';
import { failureLine } from '../errors/failure-line.ts';
import { type Language, spokenIn } from '../language.ts';
import { inLanguage } from '../links.ts';
import { sendErrorPage } from '../pages/errors/send-error-page.ts';
import { readFormBodies } from '../pages/read-form-body.ts';
import type { Portal } from '../portal.ts';
import { retryWhileLocked } from '../storage/database/retry-while-locked.ts';
import { newToken } from '../tokens.ts';
import { type Asked, deskOf, findMember } from './find-member.ts';
import { noteInLog } from './log/note-in-log.ts';
import { isRefusal } from './provider.ts';
import { type CouncilDesk, memberOf } from './staff.ts';
import { isOwnPage, sendSignIn } from './send-sign-in.ts';
import { setStaffCookie, tokenIn } from './staff-cookies.ts';
import { staffAddress } from './staff-links.ts';

/** How long somebody may take to sign in, in milliseconds. */
const signInTime = 20 * 60_000;

const hour = 3_600_000;

type Request = FastifyRequest<Asked>;

/** Adds the addresses at which staff of councils sign in and out. */
export function addSignInPages(app: FastifyInstance, portal: Portal): void {
  app.get('/staff/:council/sign-in', async (request: Request, reply) => {
    const desk = deskOf(portal, request.params.council);
    return desk ? begin(portal, reply, desk) : sendErrorPage(reply, portal, 'page-not-found');
  });
  app.get('/staff/:council/signed-in', async (request: Request, reply) => {
    const desk = deskOf(portal, request.params.council);
    return desk ? end(portal, reply, desk) : sendErrorPage(reply, portal, 'page-not-found');
  });
  app.get('/staff/:council/signed-out', async (request: Request, reply) => {
    const { council } = request.params;
    const desk = deskOf(portal, council);
    if (!desk) return sendErrorPage(reply, portal, 'page-not-found');
    const back = staffAddress(council, languageOf(request));
    // While the provider does not answer, nobody can sign out of it either.
    const elsewhere = await desk.provider.signOutAddress(absoluteUrl(request, back)).catch(() => undefined);
    return sendSignIn(reply, portal, { council, back, out: { elsewhere } });
  });
  void app.register((scope, _options, done) => {
    readFormBodies(scope, portal);
    scope.post('/staff/:council/sign-out', async (request: Request, reply) => {
      requireFromHere(request);
      const desk = deskOf(portal, request.params.council);
      return desk ? signOut(portal, reply, desk) : sendErrorPage(reply, portal, 'page-not-found');
    });
    done();
  });
}

async function begin(portal: Portal, reply: FastifyReply, { id, provider }: CouncilDesk): Promise<FastifyReply> {
  const request = reply.request as Request;
  const language = languageOf(request);
  const token = newToken();
  const back = isOwnPage(request.query['back'], id) ? request.query['back'] : staffAddress(id, language);
  const ends = new Date(portal.now().getTime() + signInTime);
  const address = await provider.signInAddress(callbackOf(request, id), token).catch((error: unknown) => {
    portal.report(failureLine(error, 'GET', request.routeOptions.url));
    return undefined;
  });
  if (address === undefined) return sendErrorPage(reply, portal, 'staff-provider-away');
  await retryWhileLocked(() => portal.storage.staff.beginSignIn(token, { council: id, back, ends }));
  setStaffCookie(reply, portal, { kind: 'sign-in', council: id, token });
  return reply.redirect(address, 303);
}

async function end(portal: Portal, reply: FastifyReply, desk: CouncilDesk): Promise<FastifyReply> {
  const request = reply.request as Request;
  const { id: council, provider, settings } = desk;
  const { storage, limits } = portal;
  const signIn = tokenIn(request, 'sign-in');
  const now = portal.now();
  const back = await retryWhileLocked(() => storage.staff.endSignIn(signIn, council, now));
  setStaffCookie(reply, portal, { kind: 'sign-in', council, token: undefined });
  if (back === undefined) return sendErrorPage(reply, portal, 'staff-not-signed-in');
  const at = new URL(request.url, callbackOf(request, council));
  const identity = await provider.identify(at, signIn).catch((error: unknown) => {
    if (!isRefusal(error)) portal.report(failureLine(error, 'GET', request.routeOptions.url));
    return undefined;
  });
  if (!identity) return sendErrorPage(reply, portal, 'staff-not-signed-in');
  const { teams, isAuditor } = memberOf({ council, search: '', usedAt: '', ...identity }, settings);
  if (teams.length === 0 && !isAuditor) {
    await noteInLog(portal, { council, staff: identity.id, act: 'refused' });
    return sendErrorPage(reply, portal, 'staff-no-team');
  }
  const token = newToken();
  const ends = new Date(now.getTime() + limits['staff-session-hours'] * hour);
  await noteInLog(portal, { council, staff: identity.id, act: 'sign-in' }, () =>
    storage.staff.beginSession(token, { council, ...identity, ends, now }),
  );
  setStaffCookie(reply, portal, { kind: 'session', council, token });
  return reply.redirect(back, 303);
}

/** Ends the session here. A form may lead to no other site, so the page after it links to the provider's own sign-out. */
async function signOut(portal: Portal, reply: FastifyReply, desk: CouncilDesk): Promise<FastifyReply> {
  const request = reply.request as Request;
  const council = desk.id;
  const member = await findMember(portal, desk, request);
  if (member)
    await noteInLog(portal, { council, staff: member.id, act: 'sign-out' }, () =>
      portal.storage.staff.endSession(tokenIn(request, 'session'), council),
    );
  setStaffCookie(reply, portal, { kind: 'session', council, token: undefined });
  return reply.redirect(inLanguage(`/staff/${council}/signed-out`, languageOf(request)), 303);
}

function callbackOf(request: Request, council: string): string {
  return absoluteUrl(request, `/staff/${council}/signed-in`);
}

function languageOf({ query }: Request): Language {
  return spokenIn(query.lang).language;
}
