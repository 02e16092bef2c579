import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setLinkCookie } from '../access/link-cookie.ts';
import { ApiError, type ApiErrorCode } from '../api/api-error.ts';
import { submissionAddress, submissionLink } from '../links.ts';
import { sendErrorPage } from '../pages/errors/send-error-page.ts';
import type { ErrorPage } from '../pages/errors/error-pages.ts';
import type { Portal } from '../portal.ts';
import { failureLine } from './failure-line.ts';
import { toApiError } from './to-api-error.ts';

/** Answers every refusal and failure: with JSON under `/api/`, and with a page elsewhere. */
export function addErrorAnswers(app: FastifyInstance, portal: Portal): void {
  app.setNotFoundHandler((request, reply) => answerNotFound(portal, request, reply));
  app.setErrorHandler((error, request, reply) => {
    const refusal = toApiError(error);
    // A locked database or a full disk is refused with a message, but the operator should know about it too.
    if (refusal === undefined || (refusal !== error && refusal.statusCode >= 500))
      portal.report(failureLine(error, request.method, request.routeOptions.url));
    if (refusal?.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter);
    if (!isApi(request)) return sendErrorPage(reply, portal, pageOf(refusal));
    return sendApiError(
      reply,
      refusal ?? new ApiError(500, 'failed', { message: 'Something went wrong on our side. Try again in a moment.' }),
    );
  });
}

/** Refusals with an error page of their own. The others show 'page not found'. */
const pages: { readonly [error in ApiErrorCode]?: ErrorPage } = {
  'too-many': 'too-many',
  busy: 'busy',
  'no-room': 'busy',
  'not-deleted': 'not-deleted',
  'too-slow': 'busy',
};

function pageOf(refusal: ApiError | undefined): ErrorPage {
  return refusal === undefined ? 'failed' : (pages[refusal.error] ?? 'page-not-found');
}

/** Answers a request for an address that does not exist. */
export function answerNotFound(portal: Portal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return isApi(request)
    ? sendApiError(reply, new ApiError(404, 'no-such-address', { message: 'There is nothing at this address.' }))
    : sendErrorPage(reply, portal, 'page-not-found');
}

function isApi(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/');
}

function sendApiError(reply: FastifyReply, { statusCode, error, message, issues, submission }: ApiError): FastifyReply {
  if (submission) setLinkCookie(reply, 'submissions', submission.token);
  const receipt = submission && {
    reference: submission.reference,
    link: submissionLink(submission.token),
    page: submissionAddress(submission.token),
  };
  return reply.code(statusCode).send({ error, message, ...(issues.length > 0 ? { issues } : {}), ...receipt });
}
