import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { inLanguage } from '../../links.ts';
import { sendFile } from '../../pages/downloads.ts';
import { sendErrorPage } from '../../pages/errors/send-error-page.ts';
import type { FoundSubmission } from '../../pages/find-submitted.ts';
import { printSubmitted, sendKeptPdf } from '../../pages/send-paper.ts';
import type { Portal } from '../../portal.ts';
import { isToken } from '../../tokens.ts';
import type { Act } from '../log/log-statements.ts';
import { noteInLog } from '../log/note-in-log.ts';
import { type AskedWork, findSent, type OpenedWork, withWork } from './find-work.ts';

type Request = FastifyRequest<AskedWork>;

/** Adds a submission as a page to print and as a PDF, and its files, for a team that gets it. */
export function addWorkPapers(app: FastifyInstance, portal: Portal): void {
  const logged = async (act: Act, { member: { council, id: staff }, team, work }: OpenedWork): Promise<unknown> =>
    noteInLog(portal, { council, staff, act, team, reference: work.reference });
  const paper = (act: 'print' | 'pdf', send: (reply: FastifyReply, found: FoundSubmission, here: string) => unknown) =>
    app.get(`/staff/:council/teams/:team/:id/${act}`, async (_request: Request, reply) =>
      withWork(portal, reply, {
        async answer(opened) {
          const found = findSent(portal, reply, opened.work);
          if (!('copy' in found)) return found;
          await logged(act, opened);
          return send(reply, found, opened.here) as FastifyReply;
        },
      }),
    );
  paper('print', (reply, { copy }) => printSubmitted(reply, portal, { document: copy.document }));
  paper('pdf', (reply, found, here) =>
    sendKeptPdf(reply, portal, { found, instead: inLanguage(`${here}/print`, found.copy.language) }),
  );
  app.get(
    '/staff/:council/teams/:team/:id/files/:file',
    async (request: FastifyRequest<AskedWork & { Params: { readonly file: string } }>, reply) =>
      withWork(portal, reply, {
        async answer(opened) {
          const { file: id } = request.params;
          const file = isToken(id) ? portal.storage.readFile(opened.work.submission, id) : undefined;
          if (!file) return sendErrorPage(reply, portal, 'file-not-found');
          await logged('file', opened);
          return sendFile(reply, file);
        },
      }),
  );
}
