import type { FastifyReply } from 'fastify';
import { spokenIn } from '../language.ts';
import type { Portal } from '../portal.ts';
import { type ErrorPage, errorTexts } from './error-texts.ts';
import { plainFrame } from './frame.ts';
import { sendPage } from './send-page.ts';
import { renderPage } from './templates.ts';

/** Answers with a page that says what is not there, and what to do. */
export function sendErrorPage(reply: FastifyReply, portal: Portal, page: ErrorPage): FastifyReply {
  const error = errorTexts[page];
  return sendPage(reply.code(error.status), renderPage('error', plainFrame(portal, { title: error.title, spoken: spokenIn('en') }), { error }));
}
