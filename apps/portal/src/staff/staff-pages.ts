import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, spokenIn } from '../language.ts';
import { inLanguage } from '../links.ts';
import { sendErrorPage } from '../pages/errors/send-error-page.ts';
import { plainFrame } from '../pages/frame/plain-frame.ts';
import { sendPage } from '../pages/frame/send-page.ts';
import { renderPage } from '../pages/frame/templates.ts';
import type { Portal } from '../portal.ts';
import { type Asked, deskOf, findMember } from './find-member.ts';
import { addInbox } from './inbox/inbox-page.ts';
import { addLogPage } from './log/log-page.ts';
import { sendSignIn } from './send-sign-in.ts';
import { addSignInPages } from './sign-in-pages.ts';
import type { Member, Staff } from './staff.ts';
import { councilName, staffFrame } from './staff-frame.ts';
import { staffAddress, teamAddress } from './staff-links.ts';
import { staffWords } from './staff-words.ts';
import { addWorkPage } from './work/work-page.ts';
import { addWorkPapers } from './work/work-papers.ts';
import { addWorkRoutes } from './work/work-routes.ts';
import { teamName } from './team-name.ts';

/** Adds the pages of councils' staff. They need no scripts. */
export function addStaffPages(app: FastifyInstance, portal: Portal, staff: Staff): void {
  const { councils } = staff;
  app.get('/staff', (request: FastifyRequest<{ Querystring: Asked['Querystring'] }>, reply) => {
    const spoken = spokenIn(request.query.lang);
    const { language } = spoken;
    const [only, ...others] = councils.keys();
    if (only !== undefined && others.length === 0) return reply.redirect(staffAddress(only, language), 303);
    const heading = staffWords[language].councils;
    const frame = plainFrame(portal, {
      request,
      title: heading,
      spoken,
      inLanguage: (other) => inLanguage('/staff', other),
    });
    const links = [...councils.keys()].map((council) => ({
      address: staffAddress(council, language),
      text: councilName(portal, council, language),
    }));
    return sendPage(reply, renderPage('staff-teams', frame, { heading, links }));
  });
  addSignInPages(app, portal);
  addInbox(app, portal, staff);
  addLogPage(app, portal, staff);
  addWorkPage(app, portal);
  addWorkPapers(app, portal);
  addWorkRoutes(app, portal);
  app.get('/staff/:council', async (request: FastifyRequest<Asked>, reply) => {
    const { council } = request.params;
    const desk = deskOf(portal, council);
    if (!desk) return sendErrorPage(reply, portal, 'page-not-found');
    const { language } = spokenIn(request.query.lang);
    const member = await findMember(portal, desk, request);
    if (!member) return sendSignIn(reply, portal, { council, back: request.query['back'] });
    const [only, ...others] = member.teams;
    if (only !== undefined && others.length === 0 && !member.isAuditor)
      return reply.redirect(teamAddress({ council, team: only }, language), 303);
    return sendTeams(portal, reply, { member, language });
  });
}

/** Sends the list of somebody's teams. */
function sendTeams(
  portal: Portal,
  reply: FastifyReply,
  { member, language }: { readonly member: Member; readonly language: Language },
): FastifyReply {
  const { council, teams } = member;
  const title = staffWords[language].teams;
  const frame = staffFrame(portal, { request: reply.request, council, member, title, language });
  const links = teams.map((team) => ({
    address: teamAddress({ council, team }, language),
    text: teamName(portal, { council, team }, language),
    hint: staffWords[language].waiting(portal.storage.work.waiting(`${council}/${team}`)),
  }));
  return sendPage(reply, renderPage('staff-teams', frame, { heading: title, links }));
}
