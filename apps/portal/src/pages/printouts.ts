import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CompiledForm } from '@formwright/model';
import { type PrintDocument, PrintSelectionError, renderHtml } from '@formwright/renderer-print';
import type { SavedDraft } from '@formwright/session';
import { findDraft, migratedDraft } from '../api/find-draft.ts';
import { draftFromBody } from '../api/receive/draft-from-body.ts';
import { parseJsonBody } from '../api/receive/read-json.ts';
import { type KeptPdf, keepPdf } from '../copies/keep-pdf.ts';
import { tooLarge } from '../errors/refusals.ts';
import { readBytes } from '../files/read-bytes.ts';
import type { BuiltForm, CaseRecord } from '../forms/built-form.ts';
import { chooseRecord } from '../forms/choose-record.ts';
import { factsOf } from '../forms/facts-of.ts';
import { formIn } from '../language.ts';
import { clientOf } from '../limits/limit-clients.ts';
import { draftPrintAddress, inLanguage, submissionPrintAddress } from '../links.ts';
import { type Choices, choicesIn, storedDocument } from '../pdf/choices.ts';
import { draftDocument } from '../pdf/draft-document.ts';
import type { PdfResult } from '../pdf/open-pdf-pool.ts';
import type { DraftOnPaper, Paper } from '../pdf/paper.ts';
import type { Portal } from '../portal.ts';
import type { ErrorPage } from './errors/error-pages.ts';
import { findSubmitted } from './find-submitted.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { withoutDraft } from './errors/without-draft.ts';
import { sendPage } from './frame/send-page.ts';

type Asked = FastifyRequest<{
  Params: { token: string };
  Querystring: { readonly lang?: unknown; readonly [choice: string]: unknown };
}>;

/** The error page to show when there is no PDF, by reason. */
const withoutPdf: { readonly [why in Exclude<KeptPdf['kind'], 'kept'>]: ErrorPage } = {
  busy: 'pdf-busy',
  changed: 'form-updating',
  'no-such-page': 'page-not-found',
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
  'no-such-page': 'page-not-found',
  memory: 'print-too-large',
  time: 'print-too-large',
  failed: 'failed',
};

/**
 * Documents longer than this, in characters of JSON, are drawn in a separate process, as they would hold up other
 * requests.
 */
const shortEnough = 100_000;
/** Drafts with more values than this are drawn in a separate process as well. */
const fewEnough = 300;

/** What the paper of a draft is drawn from. */
interface Unfinished {
  readonly form: CompiledForm;
  readonly draft: DraftOnPaper;
  readonly fileName: string;
}

interface Chosen {
  readonly choices?: Choices | undefined;
}

/** Adds submissions and drafts as PDFs and as pages to print. The document of a draft says that it is unfinished. */
export function addPrintouts(app: FastifyInstance, portal: Portal): void {
  app.get('/submissions/:token/pdf', async (request: Asked, reply) => {
    const {
      params: { token },
      query,
    } = request;
    const found = findSubmitted(portal, token, query.lang);
    if (typeof found === 'string') return sendErrorPage(reply, portal, found);
    const instead = inLanguage(submissionPrintAddress(token), found.copy.language);
    const choices = choicesIn(query);
    // Only the usual copy is kept.
    if (choices)
      return drawPdf(reply, portal, {
        paper: { document: found.copy.document, choices },
        fileName: found.stored.reference,
        instead,
      });
    const kept = await keepPdf(portal, found.hash, { copy: found.copy, client: clientOf(request) });
    if (kept.kind !== 'kept')
      return sendErrorPage(reply, portal, {
        page: withoutPdf[kept.kind],
        instead,
      });
    // RFC 9530, so that a person who files the PDF can later check that it is the same one.
    reply.header('repr-digest', `sha-256=:${Buffer.from(kept.pdf.hash, 'hex').toString('base64')}:`);
    return sendPdf(reply, kept.pdf.bytes, found.stored.reference);
  });
  app.get('/submissions/:token/print', async (request: Asked, reply) => {
    const found = findSubmitted(portal, request.params.token, request.query.lang);
    return typeof found === 'string'
      ? sendErrorPage(reply, portal, found)
      : printSubmitted(reply, portal, { document: found.copy.document, choices: choicesIn(request.query) });
  });
  app.get('/drafts/:token/pdf', async (request: Asked, reply) => {
    const {
      params: { token },
      query,
    } = request;
    const found = findUnfinished(portal, request);
    if (typeof found === 'string') return sendErrorPage(reply, portal, found);
    const choices = choicesIn(query);
    return drawPdf(reply, portal, {
      paper: { draft: found.draft, ...(choices && { choices }) },
      fileName: found.fileName,
      instead: inLanguage(draftPrintAddress(token), query.lang === 'cy' ? 'cy' : 'en'),
    });
  });
  app.get('/drafts/:token/print', async (request: Asked, reply) => {
    const found = findUnfinished(portal, request);
    return typeof found === 'string'
      ? sendErrorPage(reply, portal, found)
      : printDraft(reply, portal, { ...found, choices: choicesIn(request.query) });
  });
  void app.register((scope, _options, done) => {
    addUnsaved(scope, portal);
    done();
  });
}

type NewAsked = FastifyRequest<{
  Params: { council: string; form: string };
  Querystring: { readonly lang?: unknown; readonly record?: unknown };
}>;

/** Adds pages to print of what is not saved: the browser sends the answers, and nothing of them is stored. */
function addUnsaved(app: FastifyInstance, portal: Portal): void {
  // A form of a page cannot send JSON. As plain text it sends `draft=`, the JSON as it is, and the end of a line.
  app.addContentTypeParser('text/plain', async (request: FastifyRequest, body: Readable) => {
    const most = request.routeOptions.bodyLimit;
    const bytes = await readBytes(body, { most, pace: { seconds: portal.limits['body-seconds'] } });
    if (bytes === undefined) throw tooLarge();
    return parseJsonBody(bytes.subarray('draft='.length));
  });
  app.post('/forms/:council/:form/print', async (request: NewAsked, reply) => {
    const { params, query, body } = request;
    const built = portal.forms.get(`${params.council}/${params.form}`);
    if (built === undefined) return sendErrorPage(reply, portal, 'form-not-found');
    const record = chooseRecord(built, query.record, request)?.record;
    if (record === undefined) return sendErrorPage(reply, portal, 'record-not-found');
    const saved = draftFromBody(body, { built, record, facts: factsOf(record, portal.now(), request) });
    return printDraft(reply, portal, unfinished(portal, { built, record, saved, request }));
  });
  app.post('/drafts/:token/print', async (request: Asked, reply) => {
    const { params, body } = request;
    const found = findDraft(portal, params.token, request);
    if (found.kind !== 'draft') return sendErrorPage(reply, portal, withoutDraft(found));
    const {
      built,
      chosen: { record },
    } = found;
    const facts = factsOf(record, portal.now(), request);
    const saved = draftFromBody(body, { built, record, facts, stored: migratedDraft(found) });
    return printDraft(reply, portal, unfinished(portal, { built, record, saved, request }));
  });
}

function findUnfinished(portal: Portal, request: Asked): Unfinished | ErrorPage {
  const found = findDraft(portal, request.params.token, request);
  if (found.kind !== 'draft') return withoutDraft(found);
  const {
    built,
    stored: { saved },
    chosen: { record },
  } = found;
  return unfinished(portal, { built, record, saved, request });
}

interface Filled {
  readonly built: BuiltForm;
  readonly record: CaseRecord;
  readonly saved: SavedDraft;
  readonly request: FastifyRequest;
}

function unfinished(portal: Portal, { built, record, saved, request }: Filled): Unfinished {
  const { form, language } = formIn(built, (request.query as { readonly lang?: unknown }).lang);
  const { generated, definitionHash } = built;
  const draft = {
    generated,
    language,
    facts: factsOf(record, portal.now(), request),
    saved,
    ...(record.source !== undefined && { source: record.source }),
    ...(definitionHash !== undefined && { definitionHash }),
  };
  return { form, draft, fileName: `${built.id.replace('/', '-')}-not-finished` };
}

function printDraft(
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

function printSubmitted(
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

async function drawPdf(
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

async function printApart(reply: FastifyReply, portal: Portal, paper: Paper): Promise<FastifyReply> {
  const drawn = await portal.pdfs.draw({ ...paper, stylesheet: portal.client.printStyle }, clientOf(reply.request));
  if (drawn.kind === 'drawn')
    return sendPage(reply, Buffer.from(drawn.bytes.buffer, drawn.bytes.byteOffset, drawn.bytes.byteLength));
  if (drawn.kind !== 'busy' && drawn.kind !== 'no-such-page')
    portal.report(`failed: a page to print could not be drawn: ${drawn.kind}`);
  return sendErrorPage(reply, portal, withoutPrint[drawn.kind]);
}

/** An attachment, because the browser's PDF viewer would need more than the content policy allows. */
function sendPdf(reply: FastifyReply, bytes: Uint8Array, fileName: string): FastifyReply {
  const safe = fileName.replace(/[^A-Za-z0-9-]/g, '-');
  return reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${safe}.pdf"`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
