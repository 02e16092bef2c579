import type { FastifyReply, FastifyRequest } from 'fastify';
import { setLinkCookie } from '../access/link-cookie.ts';
import { type FoundDraft, migratedDraft } from '../api/find-draft.ts';
import { factsOf } from '../forms/facts-of.ts';
import { formIn } from '../language.ts';
import { inLanguage, submissionAddress } from '../links.ts';
import { type Drawing, sendDrawn } from '../pages/form-page.ts';
import type { Portal } from '../portal.ts';
import { openPlainPage } from './open-plain-page.ts';
import { plainHost, type PlainHostOptions } from './plain-host.ts';

/** A page of a draft that was sent. */
export interface Received extends Pick<PlainHostOptions, 'allow'> {
  readonly portal: Portal;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly found: Extract<FoundDraft, { kind: 'draft' }>;
  readonly drawn: Drawing;
  readonly sent: FormData;
}

/**
 * Takes what a page without scripts sent into its draft, and leads on: to the next page, to the confirmation, or back to
 * the page, which then says why.
 */
export async function receivePage(received: Received): Promise<FastifyReply> {
  const { portal, request, reply, found, drawn, sent, allow } = received;
  const {
    built,
    token,
    chosen: {
      record: { context, ...record },
    },
    stored: { keptUntil },
  } = found;
  const { language } = formIn(built, drawn.lang);
  const { host, ...outcome } = plainHost({ portal, request, token, language, allow });
  const facts = factsOf({ ...record, ...(context && { context }) }, portal.now(), request);
  const query = new URL(request.url, 'http://localhost').searchParams;
  const { session, page } = openPlainPage(
    { built, ...drawn, facts, record, saved: migratedDraft(found), token, query },
    host,
  );

  const next = await page.receive(sent);
  const submission = outcome.submitted();
  if (submission !== undefined) {
    setLinkCookie(reply, 'submissions', submission);
    return reply.redirect(inLanguage(submissionAddress(submission), language), 303);
  }
  const isStored =
    session.view().activity.kind !== 'failed' &&
    (outcome.stored() === session.draft() ||
      (await host.save(session.draft()).then(
        () => true,
        () => false,
      )));
  const to = outcome.leads() ?? next;
  if (isStored && to !== undefined) return reply.redirect(to, 303);
  // What cannot be stored stays on the screen, which says so.
  if (!isStored && session.view().activity.kind !== 'failed') await session.save();
  const refusal = outcome.refusal();
  if (refusal?.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter);
  if (refusal) reply.code(refusal.statusCode);
  const answering = { portal, reply, built, token, ...drawn };
  return sendDrawn(answering, { html: page.html(), view: session.view(), keptUntil });
}
