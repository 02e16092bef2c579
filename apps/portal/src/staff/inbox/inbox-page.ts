import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireFromHere } from '../../accounts/account-routes.ts';
import { type Language, spokenIn } from '../../language.ts';
import { inLanguage } from '../../links.ts';
import { sendPage } from '../../pages/frame/send-page.ts';
import { renderPage } from '../../pages/frame/templates.ts';
import { readFormBodies } from '../../pages/read-form-body.ts';
import type { Portal } from '../../portal.ts';
import { retryWhileLocked } from '../../storage/database/retry-while-locked.ts';
import { type Asked, withMember } from '../find-member.ts';
import { noteInLog } from '../log/note-in-log.ts';
import type { Member, Staff } from '../staff.ts';
import { tokenIn } from '../staff-cookies.ts';
import { staffFrame } from '../staff-frame.ts';
import { teamAddress, teamPath } from '../staff-links.ts';
import { staffWords } from '../staff-words.ts';
import { teamName } from '../team-name.ts';
import { choicesOf } from './inbox-choices.ts';
import { inboxAddress, type InboxQuery, readInboxQuery, soughtBy } from './inbox-query.ts';
import { rowsOf } from './inbox-rows.ts';

/** How many submissions a page lists. */
const perPage = 50;

/** The longest search, in characters. */
const longestSearch = 200;

/** What the address of a team's pages has. */
export interface AskedTeam extends Asked {
  readonly Params: { readonly council: string; readonly team: string };
}

/** Adds the inbox of a team: what was submitted to it, with search and filters. It needs no scripts. */
export function addInbox(app: FastifyInstance, portal: Portal, staff: Staff): void {
  app.get('/staff/:council/teams/:team', async (request: FastifyRequest<AskedTeam>, reply) =>
    withMember(portal, reply, async (member) => {
      const { team } = request.params;
      if (!member.teams.includes(team)) return undefined;
      const query = readInboxQuery(request.query);
      const act = query.isSearch ? 'search' : 'list';
      await noteInLog(portal, { council: member.council, staff: member.id, act, team });
      return sendInbox(portal, reply, { staff, member, team, query, language: spokenIn(request.query.lang).language });
    }),
  );
  void app.register((scope, _options, done) => {
    readFormBodies(scope, portal, 10 * longestSearch);
    // What is searched for may be a name, so the session keeps it, and no address, history or log of a proxy has it.
    scope.post('/staff/:council/teams/:team/search', async (request: FastifyRequest<AskedTeam>, reply) => {
      requireFromHere(request);
      return withMember(portal, reply, async ({ council, teams }) => {
        const { team } = request.params;
        if (!teams.includes(team)) return undefined;
        const { language } = spokenIn(request.query.lang);
        const { body } = request;
        const text = (body instanceof URLSearchParams ? (body.get('text') ?? '') : '')
          .replaceAll('\u0000', '')
          .trim()
          .slice(0, longestSearch);
        const address = teamAddress({ council, team }, language);
        if (text === '') return reply.redirect(address, 303);
        await retryWhileLocked(() => portal.storage.staff.keepSearch(tokenIn(request, 'session'), text));
        return reply.redirect(inLanguage(`${teamPath({ council, team })}?found=yes`, language), 303);
      });
    });
    done();
  });
}

interface Inbox {
  readonly staff: Staff;
  readonly member: Member;
  readonly team: string;
  readonly query: InboxQuery;
  readonly language: Language;
}

function sendInbox(portal: Portal, reply: FastifyReply, inbox: Inbox): FastifyReply {
  const { staff, member, team, query, language } = inbox;
  const { council, search: text } = member;
  const { work } = portal.storage;
  const words = staffWords[language];
  const key = `${council}/${team}`;
  const sought = soughtBy(query, { me: member.id, text, words: staff.names.sought(text) });
  const count = work.count(key, sought);
  const last = Math.max(1, Math.ceil(count / perPage));
  const page = Math.min(query.page, last);
  const found = work.find(key, sought, { most: perPage, from: (page - 1) * perPage });
  const here = teamPath({ council, team });
  const at = (number: number): string => inLanguage(inboxAddress(here, query, number), language);
  const heading = teamName(portal, { council, team }, language);
  const view = {
    heading,
    words,
    action: inLanguage(`${here}/search`, language),
    filter: here,
    welsh: language === 'cy',
    text: query.isSearch ? text : '',
    isSearch: query.isSearch,
    all: teamAddress({ council, team }, language),
    choices: choicesOf(portal, { member, team, query, language }),
    about: query.isSearch ? words.foundFor(count, text) : words.count(count),
    rows: rowsOf(portal, found, { here, member, language }),
    none: query.isSearch ? words.noneFound : isFiltered(query) ? words.noneSuch : words.none,
    ...(last > 1 && {
      pages: {
        label: words.pageOf(page, last),
        ...(page > 1 && { previous: at(page - 1) }),
        ...(page < last && { next: at(page + 1) }),
      },
    }),
  };
  const title = last > 1 ? `${heading} (${words.pageOf(page, last)})` : heading;
  const frame = staffFrame(portal, { request: reply.request, council, member, title, language });
  return sendPage(reply, renderPage('staff-inbox', frame, view));
}

function isFiltered({ state, form, holder }: InboxQuery): boolean {
  return state !== 'open' || form !== '' || holder !== '';
}
