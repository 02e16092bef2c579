import type { FastifyReply } from 'fastify';
import { spokenIn } from '../language.ts';
import type { Portal } from '../portal.ts';
import { type ErrorPage, errorStatuses, errorTexts } from './error-texts.ts';
import { plainFrame } from './frame.ts';
import { sendPage } from './send-page.ts';
import { renderPage } from './templates.ts';

/** Answers with a page that says what is not there, and what to do, in the language that the address asks for. */
export function sendErrorPage(reply: FastifyReply, portal: Portal, page: ErrorPage): FastifyReply {
  const spoken = spokenIn((reply.request.query as { readonly lang?: unknown } | undefined)?.lang);
  const error = errorTexts[spoken.language][page];
  return sendPage(reply.code(errorStatuses[page]), renderPage('error', plainFrame(portal, { title: error.title, spoken }), { error }));
}
