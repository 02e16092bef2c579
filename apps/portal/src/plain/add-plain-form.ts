import type { FastifyInstance, FastifyRequest } from 'fastify';
import { beginDraft } from '@formwright/session';
import { isFromHere } from '../access/add-access.ts';
import { findDraft } from '../api/find-draft.ts';
import { draftFromBody } from '../api/receive/draft-from-body.ts';
import { storeNewDraft } from '../api/store-new-draft.ts';
import { fromElsewhere, tooMany } from '../errors/refusals.ts';
import { chooseRecord } from '../forms/choose-record.ts';
import { factsOf } from '../forms/facts-of.ts';
import type { Gate } from '../limits/gate.ts';
import { clientOf } from '../limits/limit-clients.ts';
import { drawnAs, sendOther } from '../pages/form-page.ts';
import { sendErrorPage } from '../pages/errors/send-error-page.ts';
import type { Portal } from '../portal.ts';
import { newToken, proofOf } from '../tokens.ts';
import { readPlainBodies } from './read-plain-body.ts';
import { receivePage } from './receive-page.ts';

interface Asked {
  readonly Querystring: { readonly profile?: unknown; readonly lang?: unknown; readonly record?: unknown };
  readonly Body: FormData;
}

/**
 * Adds the routes that take what a form sends where no scripts run. The first page that is sent begins a draft, which has
 * everything from then on: nothing is in an address, and nothing that was sent is lost.
 */
export function addPlainForm(app: FastifyInstance, portal: Portal, gate: Gate): void {
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    readPlainBodies(scope, portal, gate);
    const hourly = (max: number): ReturnType<typeof scope.createRateLimit> =>
      scope.createRateLimit({ max, timeWindow: 3_600_000, keyGenerator: clientOf });
    const limits = {
      submit: hourly(portal.limits['submissions-per-hour']),
      upload: hourly(portal.limits['uploads-per-hour']),
    };
    const allowFor = (request: FastifyRequest) => async (what: keyof typeof limits) => {
      const limited = await limits[what](request);
      if (!limited.isAllowed && limited.isExceeded) throw tooMany(limited.ttlInSeconds);
    };

    scope.post<Asked & { Params: { council: string; form: string } }>(
      '/forms/:council/:form',
      async (request, reply) => {
        const { params, query, body: sent } = request;
        const built = portal.forms.get(`${params.council}/${params.form}`);
        const drawn = drawnAs({ ...query, renderer: 'html' });
        if (built === undefined || drawn === undefined) return sendErrorPage(reply, portal, 'form-not-found');
        const chosen = chooseRecord(built, query.record, request);
        if (chosen === undefined) return sendErrorPage(reply, portal, 'record-not-found');
        if (!isFromHere(request) && !isSilent(request)) throw fromElsewhere();
        const { name, record } = chosen;
        const facts = factsOf(record, portal.now(), request);
        const { context: _, ...known } = record;
        const saved = draftFromBody(beginDraft(built.form, facts, known), { built, record, facts });
        const { token } = await storeNewDraft(portal, reply, { built, saved, record: name, savedBy: newToken() });
        const found = findDraft(portal, token, request);
        if (found.kind !== 'draft') return sendOther({ portal, reply, ...drawn }, found);
        return receivePage({ portal, request, reply, found, drawn, sent, allow: allowFor(request) });
      },
    );

    scope.post<Asked & { Params: { token: string } }>(
      '/drafts/:token',
      { config: { proven: true } },
      async (request, reply) => {
        const { token } = request.params;
        const { body: sent, query } = request;
        const drawn = drawnAs({ ...query, renderer: 'html' });
        if (drawn === undefined) return sendErrorPage(reply, portal, 'page-not-found');
        if (sent.get('proof') !== proofOf(token)) throw fromElsewhere();
        const found = findDraft(portal, token, request);
        if (found.kind !== 'draft') return sendOther({ portal, reply, token, ...drawn }, found);
        return receivePage({ portal, request, reply, found, drawn, sent, allow: allowFor(request) });
      },
    );
    done();
  });
}

/**
 * Returns whether a browser does not say which site has sent a request: an old one, on a page of ours, of which no address
 * is told. Whoever begins a form has no cookie for it, so that another site could at most fill a draft of its own.
 */
function isSilent({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-site'] === undefined && headers.origin === 'null';
}
