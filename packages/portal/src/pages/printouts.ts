import type { FastifyInstance, FastifyReply } from 'fastify';
import { printDocument, type PrintDocument, type PrintOptions, renderHtml, renderPdf } from '@formwright/renderer-print';
import { findDraft } from '../api/find-draft.ts';
import type { BuiltForm } from '../forms/built-form.ts';
import { factsOf } from '../forms/facts-of.ts';
import { formIn } from '../language.ts';
import { londonTime } from '../london-time.ts';
import type { Portal } from '../portal.ts';
import { type ErrorPage } from './error-texts.ts';
import { findSubmitted } from './find-submitted.ts';
import { sendErrorPage } from './send-error-page.ts';
import { sendPage } from './send-page.ts';

type Found = { readonly document: PrintDocument; readonly fileName: string } | ErrorPage;

/** Adds submissions and drafts as PDF and as pages to print. Of a draft the document says that it is not finished. */
export function addPrintouts(app: FastifyInstance, portal: Portal): void {
  const kinds = { submissions: findSubmission, drafts: findUnfinished };
  for (const [kind, find] of Object.entries(kinds)) {
    app.get<{ Params: { token: string }; Querystring: { readonly lang?: unknown } }>(`/${kind}/:token([A-Za-z0-9_-]+).pdf`, async (request, reply) => {
      const found = find(portal, request.params.token, request.query.lang);
      return typeof found === 'string' ? sendErrorPage(reply, portal, found) : sendPdf(reply, await renderPdf(found.document), found.fileName);
    });
    app.get<{ Params: { token: string }; Querystring: { readonly lang?: unknown } }>(`/${kind}/:token/print`, (request, reply) => {
      const found = find(portal, request.params.token, request.query.lang);
      if (typeof found === 'string') return sendErrorPage(reply, portal, found);
      return sendPage(reply, renderHtml(found.document, { stylesheet: portal.client.printStyle }));
    });
  }
}

function findSubmission(portal: Portal, token: string, asked: unknown): Found {
  const found = findSubmitted(portal, token);
  if (typeof found === 'string') return found;
  const { stored, built } = found;
  const { reference, submittedAt, answers, facts } = stored;
  const document = printDocument({ ...printedIn(built, asked), answers, facts, submitted: { reference, at: londonTime(new Date(submittedAt)) } });
  return { document, fileName: reference };
}

function findUnfinished(portal: Portal, token: string, asked: unknown): Found {
  const found = findDraft(portal, token);
  if (found.kind === 'expired' || found.kind === 'deleted') return `draft-${found.kind}`;
  if (found.kind === 'form-removed' || found.kind === 'record-removed') return found.kind;
  if (found.kind !== 'draft') return 'draft-not-found';
  const { built, stored, chosen: { record } } = found;
  const { answers, prefilled } = stored.saved;
  const document = printDocument({ ...printedIn(built, asked), answers, facts: factsOf(record, portal.now()), prefilled });
  return { document, fileName: `${built.id.replace('/', '-')}-not-finished` };
}

function printedIn(built: BuiltForm, asked: unknown): Pick<PrintOptions, 'form' | 'wording'> {
  const { form, wording } = formIn(built, asked);
  return { form, wording };
}

/** To be saved, not shown: a browser's own viewer would need more than the policy gives. */
function sendPdf(reply: FastifyReply, bytes: Uint8Array, fileName: string): FastifyReply {
  const safe = fileName.replace(/[^A-Za-z0-9-]/g, '-');
  return reply.type('application/pdf').header('content-disposition', `attachment; filename="${safe}.pdf"`).send(Buffer.from(bytes));
}
