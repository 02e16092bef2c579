import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dateText, sizeText } from '@formwright/messages';
import { renderHtmlContent } from '@formwright/renderer-print';
import { spokenIn } from '../../language.ts';
import { inLanguage } from '../../links.ts';
import { londonTime, todayInLondon } from '../../london-time.ts';
import { sendPage } from '../../pages/frame/send-page.ts';
import { markup, renderPage } from '../../pages/frame/templates.ts';
import { shortEnough } from '../../pages/send-paper.ts';
import { storedDocument } from '../../pdf/choices.ts';
import type { Portal } from '../../portal.ts';
import { newToken } from '../../tokens.ts';
import { noteInLog } from '../log/note-in-log.ts';
import { staffFrame } from '../staff-frame.ts';
import { teamAddress } from '../staff-links.ts';
import { staffWords } from '../staff-words.ts';
import { workWords } from './work-words.ts';
import { actsFor } from './work-acts.ts';
import { type AskedWork, findSent, type OpenedWork, withWork } from './find-work.ts';

/** The longest note, in characters. */
export const longestNote = 4000;

/** What a page of a submission says of what was just sent to it. */
export interface Said {
  /** Somebody else has done something with it meanwhile. */
  readonly changed?: true;
  /** What is wrong with a note, and the note, which is in its box again. */
  readonly note?: { readonly problem: 'empty' | 'too-long'; readonly text: string };
}

/** Adds the page on which a team reads a submission as it was sent. */
export function addWorkPage(app: FastifyInstance, portal: Portal): void {
  app.get('/staff/:council/teams/:team/:id', async (_request: FastifyRequest<AskedWork>, reply) =>
    withWork(portal, reply, { answer: async (opened) => sendWork(portal, reply, opened) }),
  );
}

/** Answers with a submission, once it is in the log that somebody reads it. */
export async function sendWork(
  portal: Portal,
  reply: FastifyReply,
  { member, team, work, here, said = {} }: OpenedWork & { readonly said?: Said },
): Promise<FastifyReply> {
  const { council } = member;
  const { reference } = work;
  const found = findSent(portal, reply, work);
  if (!('copy' in found)) return found;
  await noteInLog(portal, { council, staff: member.id, act: 'read', team, reference });
  const { request } = reply as FastifyReply & { readonly request: FastifyRequest<AskedWork> };
  const { language, wording } = spokenIn(request.query.lang);
  const [words, shared] = [workWords[language], staffWords[language]];
  const { stored, copy, hash } = found;
  const to = (path: string): string => inLanguage(`${here}${path}`, language);
  const day = (time: string): string => dateText(todayInLondon(new Date(time)), wording);
  const who = work.holder && (work.holder.id === member.id ? shared.you : work.holder.name);
  const state = `${shared.state[work.state]}${who === undefined ? '' : ` ${shared.heldBy(who)}`}`;
  const title = work.person ?? copy.title;
  const view = {
    words,
    title,
    form: copy.title,
    formLanguage: copy.language === language ? undefined : copy.language,
    back: teamAddress({ council, team }, language),
    said: said.changed && words.changed(state),
    facts: [
      { label: words.reference, text: reference },
      {
        label: words.submitted,
        text: `${day(stored.submittedAt)}, ${londonTime(new Date(stored.submittedAt)).slice(11, 16)}`,
      },
      { label: words.state, text: state },
      ...(work.isCopy ? [{ label: words.copy, text: words.copyText }] : []),
      ...(stored.keptUntil === undefined ? [] : [{ label: words.kept, text: day(stored.keptUntil) }]),
    ],
    acts: actsFor(work, member.id).map((act, index) => ({
      act,
      text: act === 'take' && work.holder ? words.takeOver(work.holder.name) : words.acts[act],
      isFirst: index === 0,
    })),
    act: to('/acts'),
    version: work.version,
    print: to('/print'),
    pdf: to('/pdf'),
    files: portal.storage
      .filesOf(hash)
      .map(({ id, name, size }) => ({ name, size: sizeText(size), address: `${here}/files/${id}` })),
    content:
      copy.document.length > shortEnough
        ? undefined
        : markup(renderHtmlContent(storedDocument(copy.document, undefined))),
    notes: portal.storage.work.notesOf(hash).map(({ at, by, note }) => ({
      about: words.noteBy(by, day(at), londonTime(new Date(at)).slice(11, 16)),
      note,
    })),
    noteAction: to('/notes'),
    noteId: newToken(),
    note: said.note?.text ?? '',
    noteProblem: said.note && words.noteProblems[said.note.problem](longestNote),
  };
  const frame = staffFrame(portal, {
    request,
    council,
    member,
    title: `${said.note ? `${words.error}: ` : ''}${title}, ${reference}`,
    language,
    here,
  });
  return sendPage(reply, renderPage('staff-work', frame, view));
}
