import type { FastifyReply } from 'fastify';
import { spokenIn } from '../../language.ts';
import type { Portal } from '../../portal.ts';
import { whenAgain } from '../../errors/when-again.ts';
import { type ErrorPage, errorStatuses } from './error-pages.ts';
import { errorTexts } from './error-texts.ts';
import { plainFrame } from '../frame/plain-frame.ts';
import { sendPage } from '../frame/send-page.ts';
import { renderPage } from '../frame/templates.ts';

/** Seconds in `retry-after` for what is not ready yet. */
const patience = 60;

/**
 * An error page with what a person can still do: `instead` is the address of the page to print when there is no PDF,
 * and `deletion` that of the page that deletes a draft which cannot be shown.
 */
export interface WithWayOut {
  readonly page: ErrorPage;
  readonly instead?: string;
  readonly deletion?: string;
}

/** Answers with a page that says what is wrong and what to do, in the language that the address asks for. */
export function sendErrorPage(reply: FastifyReply, portal: Portal, what: ErrorPage | WithWayOut): FastifyReply {
  const { page, ...ways }: WithWayOut = typeof what === 'string' ? { page: what } : what;
  const spoken = spokenIn((reply.request.query as { readonly lang?: unknown } | undefined)?.lang);
  const { title, paragraphs } = errorTexts[spoken.language][page];
  if (errorStatuses[page] === 503) reply.header('retry-after', patience);
  const again = whenAgain(Number(reply.getHeader('retry-after') ?? patience), spoken.language);
  const error = { title, paragraphs: typeof paragraphs === 'function' ? paragraphs(again) : paragraphs };
  return sendPage(
    reply.code(errorStatuses[page]),
    renderPage('error', plainFrame(portal, { request: reply.request, title, spoken }), { error, ...ways }),
  );
}
