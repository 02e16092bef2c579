import type { FastifyReply, FastifyRequest } from 'fastify';
import { spokenIn } from '../language.ts';
import { inLanguage } from '../links.ts';
import { sendErrorPage } from '../pages/errors/send-error-page.ts';
import type { Portal } from '../portal.ts';
import { retryWhileLocked } from '../storage/database/retry-while-locked.ts';
import { sendSignIn } from './send-sign-in.ts';
import { type CouncilDesk, type Member, memberOf } from './staff.ts';
import { tokenIn } from './staff-cookies.ts';
import { isToken } from '../tokens.ts';

const minute = 60_000;

/** What the address of each page of a council's staff has. */
export interface Asked {
  readonly Params: { readonly council: string };
  readonly Querystring: { readonly lang?: unknown; readonly [name: string]: unknown };
}

/** Returns the desk of a council. Undefined if its staff cannot sign in here. */
export function deskOf({ staff }: Portal, council: string): CouncilDesk | undefined {
  return staff?.councils.get(council);
}

/** Returns who is signed in to a desk, if they have used it in time. */
export async function findMember(
  { storage, limits, now }: Portal,
  { id, settings }: CouncilDesk,
  request: FastifyRequest,
): Promise<Member | undefined> {
  const token = tokenIn(request, 'session');
  if (!isToken(token)) return undefined;
  const time = now();
  const idleSince = new Date(time.getTime() - limits['staff-idle-minutes'] * minute);
  const session = storage.staff.sessionOf(token, id, { now: time, idleSince });
  if (!session) return undefined;
  // Not at each page, as this writes.
  if (time.getTime() - Date.parse(session.usedAt) >= minute)
    await retryWhileLocked(() => storage.staff.useSession(token, time));
  return memberOf(session, settings);
}

/** Answers somebody who is signed in. Undefined: there is nothing for them. */
type Answer = (member: Member) => Promise<FastifyReply | undefined> | FastifyReply | undefined;

/**
 * Runs what answers with a page of a council's staff. Whoever is not signed in is sent to sign in, and then comes back.
 * `undefined` from `answer`: there is nothing for this person at this address, and nobody learns whether there is for
 * another. `kept`: what they wrote, which they get back.
 */
export async function withMember(
  portal: Portal,
  reply: FastifyReply,
  answer: Answer | { readonly answer: Answer; readonly kept?: string | undefined },
): Promise<FastifyReply> {
  const { answer: respond, kept = '' } = typeof answer === 'function' ? { answer, kept: '' } : answer;
  const request = reply.request as FastifyRequest<Asked>;
  const desk = deskOf(portal, request.params.council);
  if (!desk) return sendErrorPage(reply, portal, 'page-not-found');
  const member = await findMember(portal, desk, request);
  if (!member && kept !== '')
    return sendSignIn(reply.code(403), portal, { council: desk.id, back: wantedPage(request), kept });
  if (!member) return reply.redirect(signInFirst(request, desk), 303);
  return (await respond(member)) ?? sendErrorPage(reply, portal, 'page-not-found');
}

/** What was sent by somebody whose session has ended cannot be sent again, so they come back to the page before it. */
function wantedPage({ method, url }: FastifyRequest): string {
  return method === 'GET' ? url : url.replace(/\/[a-z]+(\?.*)?$/, '');
}

function signInFirst(request: FastifyRequest<Asked>, { id }: CouncilDesk): string {
  const { language } = spokenIn(request.query.lang);
  const back = new URLSearchParams({ back: wantedPage(request) }).toString();
  return inLanguage(`/staff/${id}?${back}`, language);
}
