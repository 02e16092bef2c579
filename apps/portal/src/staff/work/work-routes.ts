import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireFromHere } from '../../accounts/account-routes.ts';
import { spokenIn } from '../../language.ts';
import { inLanguage } from '../../links.ts';
import { readFormBodies } from '../../pages/read-form-body.ts';
import type { Portal } from '../../portal.ts';
import { isToken } from '../../tokens.ts';
import { noteInLog } from '../log/note-in-log.ts';
import { type AskedWork, type OpenedWork, withWork } from './find-work.ts';
import type { Work } from './work.ts';
import { actsFor, after, isWorkAct, type WorkAct } from './work-acts.ts';
import { longestNote, sendWork } from './work-page.ts';

type Request = FastifyRequest<AskedWork>;

/** A letter takes up to nine bytes in a form that is sent, and a note that is too long is given back. */
const longestBody = 2 * 9 * longestNote;

/** Adds what a team does with a submission, and its notes. */
export function addWorkRoutes(app: FastifyInstance, portal: Portal): void {
  void app.register((scope, _options, done) => {
    readFormBodies(scope, portal, longestBody);
    scope.post('/staff/:council/teams/:team/:id/acts', async (request: Request, reply) => {
      requireFromHere(request);
      const { act, version } = sentIn(request.body);
      return withWork(portal, reply, {
        async answer(opened) {
          if (!isWorkAct(act)) return sendWork(portal, reply.code(400), opened);
          const isDone = await doWith(portal, opened, { act, version: Number(version) });
          if (isDone) return reply.redirect(inLanguage(opened.here, spokenIn(request.query.lang).language), 303);
          // Whoever was first has it. The page shows the submission as it is now.
          const work =
            portal.storage.work.one(`${opened.member.council}/${opened.team}`, opened.work.id) ?? opened.work;
          return sendWork(portal, reply.code(409), { ...opened, work, said: { changed: true } });
        },
      });
    });
    scope.post('/staff/:council/teams/:team/:id/notes', async (request: Request, reply) => {
      requireFromHere(request);
      const { id = '', note: sent = '' } = sentIn(request.body);
      const text = sent.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim();
      return withWork(portal, reply, {
        kept: text,
        async answer(opened) {
          const { member, team, work, here } = opened;
          const problem = text === '' ? 'empty' : [...text].length > longestNote ? 'too-long' : undefined;
          if (problem !== undefined || !isToken(id))
            return sendWork(portal, reply.code(400), {
              ...opened,
              said: { note: { problem: problem ?? 'empty', text } },
            });
          const { council, id: staff } = member;
          await noteInLog(portal, { council, staff, act: 'note', team, reference: work.reference }, () =>
            portal.storage.work.addNote(work.submission, { id, council, staff, note: text }),
          );
          return reply.redirect(`${inLanguage(here, spokenIn(request.query.lang).language)}#notes`, 303);
        },
      });
    });
    done();
  });
}

function sentIn(body: unknown): { readonly [name: string]: string } {
  return body instanceof URLSearchParams ? Object.fromEntries(body) : {};
}

/**
 * Does something with a submission as somebody saw it, with its line in the log. Returns false if somebody else has done
 * something with it since.
 */
async function doWith(
  portal: Portal,
  { member, team, work }: OpenedWork,
  { act, version }: { readonly act: WorkAct; readonly version: number },
): Promise<boolean> {
  const { council, id: staff } = member;
  // A button that was pressed twice.
  if (isAfter(act, work, staff)) return true;
  if (work.version !== version || !actsFor(work, staff).includes(act)) return false;
  const { state, holder } = after[act];
  const done = await noteInLog(portal, { council, staff, act, team, reference: work.reference }, () =>
    portal.storage.work.change(work, { state, holder: holder === 'me' ? staff : undefined }),
  );
  return done === true;
}

function isAfter(act: WorkAct, { state, holder, isCopy }: Work, me: string): boolean {
  return !isCopy && state === after[act].state && holder?.id === (after[act].holder === 'me' ? me : undefined);
}
