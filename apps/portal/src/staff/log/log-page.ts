import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dateText } from '@formwright/messages';
import { type Language, spokenIn } from '../../language.ts';
import { inLanguage } from '../../links.ts';
import { londonTime, todayInLondon } from '../../london-time.ts';
import { sendPage } from '../../pages/frame/send-page.ts';
import { renderPage } from '../../pages/frame/templates.ts';
import type { Portal } from '../../portal.ts';
import { type Asked, withMember } from '../find-member.ts';
import type { Member, Staff } from '../staff.ts';
import { staffFrame } from '../staff-frame.ts';
import { teamName } from '../team-name.ts';
import { logWords } from './log-words.ts';
import { noteInLog } from './note-in-log.ts';

/** How many lines a page has. */
const perPage = 100;

/** Adds the page with what a council's staff have read and done, for those who may read it. */
export function addLogPage(app: FastifyInstance, portal: Portal, staff: Staff): void {
  app.get('/staff/:council/log', async (request: FastifyRequest<Asked>, reply) =>
    withMember(portal, reply, async (member) => {
      if (!member.isAuditor) return undefined;
      await noteInLog(portal, { council: member.council, staff: member.id, act: 'log' });
      return sendLog(portal, reply, { staff, member, language: spokenIn(request.query.lang).language });
    }),
  );
}

async function sendLog(
  portal: Portal,
  reply: FastifyReply,
  { staff, member, language }: { readonly staff: Staff; readonly member: Member; readonly language: Language },
): Promise<FastifyReply> {
  const { council } = member;
  const { request } = reply as FastifyReply & { readonly request: FastifyRequest<Asked> };
  const text = (name: string): string => (typeof request.query[name] === 'string' ? request.query[name] : '');
  const reference = text('reference').trim().toUpperCase().slice(0, 100);
  const before = /^\d{1,15}$/.test(text('before')) ? Number(text('before')) : Number.MAX_SAFE_INTEGER;
  const { last, wrong } = await staff.log.check();
  const lines = portal.storage.log.before(council, {
    number: before,
    reference: reference === '' ? undefined : reference,
    most: perPage + 1,
  });
  const words = logWords[language];
  const { wording } = spokenIn(language);
  const here = `/staff/${council}/log`;
  const query = (number: number | undefined): string =>
    inLanguage(
      `${here}?${new URLSearchParams({ ...(reference && { reference }), ...(number !== undefined && { before: String(number) }) }).toString()}`,
      language,
    );
  const shown = lines.slice(0, perPage);
  const view = {
    words,
    filter: here,
    welsh: language === 'cy',
    reference,
    all: inLanguage(here, language),
    isWrong: wrong !== undefined,
    state: wrong === undefined ? words.whole(last?.number ?? 0) : words.wrong(wrong),
    end: last && `${last.number}:${last.seal}`,
    rows: shown.map(({ number, at, name, staff: id, act, team, reference: of }) => ({
      head: String(number),
      cells: [
        {
          label: words.columns[1],
          text: `${dateText(todayInLondon(new Date(at)), wording)}, ${londonTime(new Date(at)).slice(11, 19)}`,
        },
        { label: words.columns[2], text: name, ...(name !== id && { hint: id }) },
        {
          label: words.columns[3],
          text: words.acts[act],
          ...(team !== undefined && { hint: teamName(portal, { council, team }, language) }),
        },
        { label: words.columns[4], text: of ?? '–' },
      ],
    })),
    ...(lines.length > perPage && { older: query(shown.at(-1)?.number) }),
  };
  const frame = staffFrame(portal, { request, council, member, title: words.heading, language });
  return sendPage(reply, renderPage('staff-log', frame, view));
}
