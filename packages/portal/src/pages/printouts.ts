import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { printDocument, type PrintDocument, readPrintDocument, renderHtml } from '@formwright/renderer-print';
import { findDraft } from '../api/find-draft.ts';
import { keepPdf } from '../copies/keep-pdf.ts';
import { factsOf } from '../forms/facts-of.ts';
import { vouchedFor } from '../forms/vouched-for.ts';
import { formIn } from '../language.ts';
import { clientOf } from '../limits/limit-clients.ts';
import { draftPrintAddress, inLanguage, submissionPrintAddress } from '../links.ts';
import type { Portal } from '../portal.ts';
import type { ErrorPage } from './error-texts.ts';
import { findSubmitted } from './find-submitted.ts';
import { sendErrorPage } from './send-error-page.ts';
import { sendPage } from './send-page.ts';

type Asked = FastifyRequest<{ Params: { token: string }; Querystring: { readonly lang?: unknown } }>;

/** What is answered where there is no PDF, by why there is none. */
const withoutPdf: { readonly [why in 'busy' | 'memory' | 'time' | 'failed' | 'tried' | 'damaged' | 'gone']: ErrorPage } = {
  busy: 'pdf-busy', memory: 'pdf-too-large', time: 'pdf-too-large', failed: 'pdf-not-drawn', tried: 'pdf-not-drawn', damaged: 'failed', gone: 'submission-expired',
};

/** The same of a page to print. */
const withoutPrint: { readonly [why in 'busy' | 'memory' | 'time' | 'failed']: ErrorPage } = { busy: 'print-busy', memory: 'print-too-large', time: 'print-too-large', failed: 'failed' };

/** A page of a document that has more letters of JSON is drawn apart, too: it would hold others up. */
const shortEnough = 100_000;

/** Adds submissions and drafts as PDF and as pages to print. Of a draft the document says that it is not finished. */
export function addPrintouts(app: FastifyInstance, portal: Portal): void {
  app.get('/submissions/:token/pdf', async (request: Asked, reply) => {
    const { params: { token }, query: { lang } } = request;
    const found = findSubmitted(portal, token, lang);
    if (typeof found === 'string') return sendErrorPage(reply, portal, found);
    const kept = await keepPdf(portal, found.hash, { copy: found.copy, client: clientOf(request) });
    if (kept.kind !== 'kept') return sendErrorPage(reply, portal, { page: withoutPdf[kept.kind], instead: inLanguage(submissionPrintAddress(token), found.copy.language) });
    // By RFC 9530, so that whoever files the PDF can tell later that it is this one.
    reply.header('repr-digest', `sha-256=:${Buffer.from(kept.pdf.hash, 'hex').toString('base64')}:`);
    return sendPdf(reply, kept.pdf.bytes, found.stored.reference);
  });
  app.get('/submissions/:token/print', async (request: Asked, reply) => {
    const found = findSubmitted(portal, request.params.token, request.query.lang);
    return typeof found === 'string' ? sendErrorPage(reply, portal, found) : sendPrint(reply, portal, found.copy.document);
  });
  app.get('/drafts/:token/pdf', async (request: Asked, reply) => {
    const { params: { token }, query: { lang } } = request;
    const found = findUnfinished(portal, token, lang);
    if (typeof found === 'string') return sendErrorPage(reply, portal, found);
    const drawn = await portal.pdfs.draw({ document: JSON.stringify(found.document) }, clientOf(request));
    if (drawn.kind === 'drawn') return sendPdf(reply, drawn.bytes, found.fileName);
    if (drawn.kind !== 'busy') portal.report(`failed: the PDF of a draft could not be drawn: ${drawn.kind}`);
    return sendErrorPage(reply, portal, { page: withoutPdf[drawn.kind], instead: inLanguage(draftPrintAddress(token), lang === 'cy' ? 'cy' : 'en') });
  });
  app.get('/drafts/:token/print', async (request: Asked, reply) => {
    const found = findUnfinished(portal, request.params.token, request.query.lang);
    return typeof found === 'string' ? sendErrorPage(reply, portal, found) : sendPrint(reply, portal, JSON.stringify(found.document));
  });
}

/** A draft with more answers than these is not put on paper: making the document alone would hold others up. No form has a tenth of them. */
const mostValues = 20_000;

function hasMoreValuesThan(most: number, answers: unknown): boolean {
  const left = [answers];
  for (let count = 0; left.length > 0; count += 1) {
    if (count > most) return true;
    const value = left.pop();
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) left.push(part);
  }
  return false;
}

function findUnfinished(portal: Portal, token: string, asked: unknown): { readonly document: PrintDocument; readonly fileName: string } | ErrorPage {
  const found = findDraft(portal, token);
  if (found.kind === 'expired' || found.kind === 'deleted') return `draft-${found.kind}`;
  if (found.kind === 'form-removed' || found.kind === 'record-removed') return found.kind;
  if (found.kind !== 'draft') return 'draft-not-found';
  const { built, stored, chosen: { record } } = found;
  const { answers, prefilled } = stored.saved;
  if (hasMoreValuesThan(mostValues, answers)) return 'print-too-large';
  const { form, wording } = formIn(built, asked);
  const document = printDocument({ form, wording, answers, facts: factsOf(record, portal.now()), prefilled: vouchedFor(prefilled, built, record) });
  return { document, fileName: `${built.id.replace('/', '-')}-not-finished` };
}

async function sendPrint(reply: FastifyReply, portal: Portal, document: string): Promise<FastifyReply> {
  const stylesheet = portal.client.printStyle;
  if (document.length <= shortEnough) return sendPage(reply, renderHtml(readPrintDocument(JSON.parse(document)), { stylesheet }));
  const drawn = await portal.pdfs.draw({ document, stylesheet }, clientOf(reply.request));
  if (drawn.kind === 'drawn') return sendPage(reply, Buffer.from(drawn.bytes.buffer, drawn.bytes.byteOffset, drawn.bytes.byteLength));
  if (drawn.kind !== 'busy') portal.report(`failed: a page to print could not be drawn: ${drawn.kind}`);
  return sendErrorPage(reply, portal, withoutPrint[drawn.kind]);
}

/** To be saved, not shown: a browser's own viewer would need more than the policy gives. */
function sendPdf(reply: FastifyReply, bytes: Uint8Array, fileName: string): FastifyReply {
  const safe = fileName.replace(/[^A-Za-z0-9-]/g, '-');
  return reply.type('application/pdf').header('content-disposition', `attachment; filename="${safe}.pdf"`).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
