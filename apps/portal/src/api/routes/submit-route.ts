import type { FastifyInstance, FastifyReply } from 'fastify';
import { setLinkCookie } from '../../access/link-cookie.ts';
import { drawCopies } from '../../copies/draw-missing.ts';
import { makeCopies } from '../../copies/make-copies.ts';
import { failureLine } from '../../errors/failure-line.ts';
import { conditionFacts, factsOf } from '../../forms/facts-of.ts';
import { submissionAddress, submissionLink } from '../../links.ts';
import { keptUntil } from '../../kept-until.ts';
import { londonTime } from '../../london-time.ts';
import { submittedMail } from '../../mail/submitted-mail.ts';
import { newReference } from '../../new-reference.ts';
import type { Portal } from '../../portal.ts';
import { retryWhileLocked } from '../../storage/database/retry-while-locked.ts';
import { hashOf, keyedHashOf, submissionTokenOf } from '../../tokens.ts';
import { alreadySubmitted } from '../already-submitted.ts';
import { requireFiles } from '../receive/require-files.ts';
import { submissionFromBody } from '../receive/submission-from-body.ts';
import { migratedDraft } from '../find-draft.ts';
import { requireDraft, whyGone } from '../require-draft.ts';
import { savingWindow } from '../receive/saving-window.ts';

/**
 * Adds the route that turns a draft into a submission. If the same answers are sent again, the answer has the same
 * reference: a draft becomes only one submission, however often a button is pressed or a request is repeated. Different
 * answers are refused because the form has already been submitted.
 */
export function addSubmitRoute(app: FastifyInstance, portal: Portal): void {
  app.post<{ Params: { token: string } }>('/api/drafts/:token/submit', async (request, reply) => {
    const draftToken = request.params.token;
    const found = requireDraft(portal, draftToken, request);
    const token = submissionTokenOf(draftToken);
    const sent = keyedHashOf(draftToken, answersIn(request.body));
    if (found.kind === 'submitted') {
      if (found.sent !== sent) throw alreadySubmitted(found);
      return sendReceipt(reply, found.reference, token);
    }

    const {
      hash,
      built,
      stored: draft,
      chosen: { name, record },
    } = found;
    savingWindow(request.headers, draft);
    const now = portal.now();
    const facts = factsOf(record, now, request);
    const { id, version, reference: pattern } = built.form.model;
    const { answers, prefilled } = await submissionFromBody(
      request.body,
      { built, record, facts, stored: migratedDraft(found) },
      portal,
    );
    requireFiles(portal, hash, { model: built.form.model, answers });
    const route = built.form.route(answers, facts);
    const until = keptUntil(now, built.form.model.retention?.submissionDays);
    const stored = await retryWhileLocked(() =>
      portal.storage.submit({
        draft: hash,
        token: hashOf(token),
        submission: {
          form: id,
          version,
          submittedAt: now.toISOString(),
          facts: conditionFacts(record, now, request),
          answers,
          sent,
          ...(route && { route }),
          ...(until && { keptUntil: until }),
          ...(name !== undefined && { record: name }),
        },
        copies: (reference) =>
          makeCopies(built, { answers, facts, prefilled, submitted: { reference, at: londonTime(now) } }),
        mails: (reference) => (portal.mail ? submittedMail(built, { answers, reference, at: now }) : []),
        newReference: () => newReference(pattern),
      }),
    );
    if (stored === undefined) throw whyGone(portal, draftToken);
    // Another window submitted while these answers were being checked.
    if (stored.sent !== sent) throw alreadySubmitted({ reference: stored.reference, submissionToken: token });
    portal.mail?.soon();
    // The response does not wait for the PDF. If drawing fails, it is tried again later.
    void drawCopies(portal, hashOf(token)).catch((error: unknown) =>
      portal.report(failureLine(error, 'draw', undefined)),
    );
    return sendReceipt(reply.code(201), stored.reference, token);
  });
}

/** Returns the answers in a body, which may be any JSON. */
function answersIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'answers' in body ? body.answers : undefined;
}

/** `link` and `pdf` work in any browser. `page` works in this browser, which has the cookie from now on. */
function sendReceipt(reply: FastifyReply, reference: string, token: string): FastifyReply {
  setLinkCookie(reply, 'submissions', token);
  const link = submissionLink(token);
  return reply.send({ reference, link, pdf: `${link}/pdf`, page: submissionAddress(token) });
}
