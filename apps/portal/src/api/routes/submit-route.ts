import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
import { personIn } from '../../staff/work/person-in.ts';
import { retryWhileLocked } from '../../storage/database/retry-while-locked.ts';
import type { StoredDraft } from '../../storage/storage.ts';
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
    const { token } = request.params;
    const receipt = await submitDraft(portal, request, {
      token,
      body: request.body,
      look: (stored) => savingWindow(request.headers, stored),
    });
    return sendReceipt(reply.code(receipt.kind === 'new' ? 201 : 200), receipt.reference, receipt.token);
  });
}

/** What is submitted. `look` may refuse it because of what is stored. */
interface Submitting {
  readonly token: string;
  readonly body: unknown;
  look?(stored: StoredDraft): unknown;
}

/** The reference of a submission and the token that opens it, and whether it was there before. */
interface Receipt {
  readonly kind: 'new' | 'known';
  readonly reference: string;
  readonly token: string;
}

/**
 * Turns a draft into a submission, or finds the one that it has become.
 *
 * @throws ApiError as `requireDraft` and `submissionFromBody`; `already-submitted`, 409, `no-such-file`, 400.
 */
export async function submitDraft(
  portal: Portal,
  request: FastifyRequest,
  { token: draftToken, body, look }: Submitting,
): Promise<Receipt> {
  const found = requireDraft(portal, draftToken, request);
  const token = submissionTokenOf(draftToken);
  const sent = keyedHashOf(draftToken, answersIn(body));
  if (found.kind === 'submitted') {
    if (found.sent !== sent) throw alreadySubmitted(found);
    return { kind: 'known', reference: found.reference, token };
  }

  const {
    hash,
    built,
    stored: draft,
    chosen: { name: recordName, record },
  } = found;
  look?.(draft);
  const now = portal.now();
  const facts = factsOf(record, now, request);
  const { id, version, reference: pattern } = built.form.model;
  const { answers, prefilled } = await submissionFromBody(
    body,
    { built, record, facts, stored: migratedDraft(found) },
    portal,
  );
  requireFiles(portal, hash, { model: built.form.model, answers });
  const route = built.form.route(answers, facts);
  const name = personIn(built.form.model, answers);
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
        ...(recordName !== undefined && { record: recordName }),
      },
      ...(name !== undefined && portal.staff && { person: { name, words: portal.staff.names.stored(name) } }),
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
  return { kind: 'new', reference: stored.reference, token };
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
