import type { FastifyReply } from 'fastify';
import type { CompiledForm } from '@formwright/model';
import { type PrintDocument, PrintSelectionError, renderHtml } from '@formwright/renderer-print';
import { keepPdf, type KeptPdf } from '../copies/keep-pdf.ts';
import { clientOf } from '../limits/limit-clients.ts';
import { type Choices, storedDocument } from '../pdf/choices.ts';
import { draftDocument } from '../pdf/draft-document.ts';
import type { PdfResult } from '../pdf/open-pdf-pool.ts';
import type { DraftOnPaper, Paper } from '../pdf/paper.ts';
import type { Portal } from '../portal.ts';
import type { ErrorPage } from './errors/error-pages.ts';
import type { FoundSubmission } from './find-submitted.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { sendPage } from './frame/send-page.ts';

/** The error page to show when there is no PDF, by reason. */
const withoutPdf: { readonly [why in Exclude<KeptPdf['kind'], 'kept'>]: ErrorPage } = {
  busy: 'pdf-busy',
  changed: 'form-updating',
  'no-such-page': 'nothing-to-print',
  memory: 'pdf-too-large',
  time: 'pdf-too-large',
  failed: 'pdf-not-drawn',
  tried: 'pdf-not-drawn',
  damaged: 'failed',
  gone: 'submission-expired',
};

/** The error page to show when there is no page to print, by reason. */
const withoutPrint: { readonly [why in Exclude<PdfResult['kind'], 'drawn'>]: ErrorPage } = {
  busy: 'print-busy',
  changed: 'form-updating',
  'no-such-page': 'nothing-to-print',
  memory: 'print-too-large',
  time: 'print-too-large',
  failed: 'failed',
};

/**
 * Documents longer than this, in characters of JSON, are drawn in a separate process, as they would hold up other
 * requests.
 */
export const shortEnough = 100_000;
/** Drafts with more values than this are drawn in a separate process as well. */
const fewEnough = 300;

/** What the paper of a draft is drawn from. */
export interface Unfinished {
  readonly form: CompiledForm;
  readonly draft: DraftOnPaper;
  readonly fileName: string;
}

interface Chosen {
  readonly choices?: Choices | undefined;
}

/** Answers with a draft as a page to print. */
export function printDraft(
  reply: FastifyReply,
  portal: Portal,
  { form, draft, choices }: Unfinished & Chosen,
): Promise<FastifyReply> | FastifyReply {
  return hasMoreValuesThan(fewEnough, draft.saved) || JSON.stringify(draft.saved).length > shortEnough
    ? printApart(reply, portal, { draft, ...(choices && { choices }) })
    : sendPrint(reply, portal, { choices, make: () => draftDocument(form, draft, choices) });
}

function hasMoreValuesThan(most: number, json: unknown): boolean {
  const left = [json];
  for (let count = 0; left.length > 0; count += 1) {
    if (count > most) return true;
    const value = left.pop();
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) left.push(part);
  }
  return false;
}

/** Answers with the stored document of a submission as a page to print. */
export function printSubmitted(
  reply: FastifyReply,
  portal: Portal,
  { document, choices }: { readonly document: string } & Chosen,
): Promise<FastifyReply> | FastifyReply {
  return document.length > shortEnough
    ? printApart(reply, portal, { document, ...(choices && { choices }) })
    : sendPrint(reply, portal, { choices, make: () => storedDocument(document, choices) });
}

/** Draws a document that is short enough to be drawn here. */
function sendPrint(
  reply: FastifyReply,
  portal: Portal,
  { choices, make }: Chosen & { readonly make: () => PrintDocument },
): FastifyReply {
  try {
    return sendPage(reply, renderHtml(make(), { stylesheet: portal.client.printStyle, ...choices?.look }));
  } catch (error) {
    if (error instanceof PrintSelectionError) return sendErrorPage(reply, portal, withoutPrint['no-such-page']);
    throw error;
  }
}

/** Draws a PDF that is not kept, and answers with it, or with an error page that leads to `instead`. */
export async function drawPdf(
  reply: FastifyReply,
  portal: Portal,
  { paper, fileName, instead }: { readonly paper: Paper; readonly fileName: string; readonly instead: string },
): Promise<FastifyReply> {
  const drawn = await portal.pdfs.draw(paper, clientOf(reply.request));
  if (drawn.kind === 'drawn') return sendPdf(reply, drawn.bytes, fileName);
  if (drawn.kind !== 'busy' && drawn.kind !== 'no-such-page')
    portal.report(
      `failed: the PDF of a ${'draft' in paper ? 'draft' : 'submission'} could not be drawn: ${drawn.kind}`,
    );
  return sendErrorPage(reply, portal, { page: withoutPdf[drawn.kind], instead });
}

/** Answers with the PDF of a submission that is kept, or with an error page that leads to `instead`. */
export async function sendKeptPdf(
  reply: FastifyReply,
  portal: Portal,
  { found: { hash, copy, stored }, instead }: { readonly found: FoundSubmission; readonly instead: string },
): Promise<FastifyReply> {
  const kept = await keepPdf(portal, hash, { copy, client: clientOf(reply.request) });
  if (kept.kind !== 'kept') return sendErrorPage(reply, portal, { page: withoutPdf[kept.kind], instead });
  // RFC 9530, so that a person who files the PDF can later check that it is the same one.
  reply.header('repr-digest', `sha-256=:${Buffer.from(kept.pdf.hash, 'hex').toString('base64')}:`);
  return sendPdf(reply, kept.pdf.bytes, stored.reference);
}

async function printApart(reply: FastifyReply, portal: Portal, paper: Paper): Promise<FastifyReply> {
  const drawn = await portal.pdfs.draw({ ...paper, stylesheet: portal.client.printStyle }, clientOf(reply.request));
  if (drawn.kind === 'drawn')
    return sendPage(reply, Buffer.from(drawn.bytes.buffer, drawn.bytes.byteOffset, drawn.bytes.byteLength));
  if (drawn.kind !== 'busy' && drawn.kind !== 'no-such-page')
    portal.report(`failed: a page to print could not be drawn: ${drawn.kind}`);
  return sendErrorPage(reply, portal, withoutPrint[drawn.kind]);
}

/** Answers with a PDF, as an attachment, because the browser's PDF viewer would need more than the content policy allows. */
function sendPdf(reply: FastifyReply, bytes: Uint8Array, fileName: string): FastifyReply {
  const safe = fileName.replace(/[^A-Za-z0-9-]/g, '-');
  return reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${safe}.pdf"`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
