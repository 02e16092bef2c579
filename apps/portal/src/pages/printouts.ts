import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SavedDraft } from '@formwright/session';
import { findDraft, migratedDraft } from '../api/find-draft.ts';
import { draftFromBody } from '../api/receive/draft-from-body.ts';
import { parseJsonBody } from '../api/receive/read-json.ts';
import { tooLarge } from '../errors/refusals.ts';
import { readBytes } from '../files/read-bytes.ts';
import type { BuiltForm, CaseRecord } from '../forms/built-form.ts';
import { chooseRecord } from '../forms/choose-record.ts';
import { factsOf } from '../forms/facts-of.ts';
import { sourcesOf } from '../forms/trusted-sources.ts';
import { formIn } from '../language.ts';
import { draftPrintAddress, inLanguage, submissionPrintAddress } from '../links.ts';
import { choicesIn } from '../pdf/choices.ts';
import type { Portal } from '../portal.ts';
import type { ErrorPage } from './errors/error-pages.ts';
import { findSubmitted } from './find-submitted.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { withoutDraft } from './errors/without-draft.ts';
import { drawPdf, printDraft, printSubmitted, sendKeptPdf, type Unfinished } from './send-paper.ts';

type Asked = FastifyRequest<{
  Params: { token: string };
  Querystring: { readonly lang?: unknown; readonly [choice: string]: unknown };
}>;

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
    return sendKeptPdf(reply, portal, { found, instead });
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
    sources: sourcesOf(record),
    ...(definitionHash !== undefined && { definitionHash }),
  };
  return { form, draft, fileName: `${built.id.replace('/', '-')}-not-finished` };
}
