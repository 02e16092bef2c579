import { ApiError } from '../api/api-error.ts';
import { whenAgain } from './when-again.ts';

/** Refusals that any route may answer with. */

/** The body is larger than any draft. */
export function tooLarge(): ApiError {
  return new ApiError(413, 'too-large', {
    message: 'This is too large to save. Your answers can be up to 1 megabyte in total.',
  });
}

/** A page of another site made the browser send the request. */
export function fromElsewhere(): ApiError {
  return new ApiError(403, 'from-elsewhere', { message: 'This was sent by a page on another site.' });
}

/** The request is none of ours. `status`: of the 400s. */
export function notUnderstood(status = 400): ApiError {
  return new ApiError(status, 'bad-request', { message: 'The server does not understand this request.' });
}

/** The client sends too many requests. `@fastify/rate-limit` says when it may try again. */
export function tooMany(seconds: number): ApiError {
  return new ApiError(429, 'too-many', {
    message: `There were too many requests from your network. Your answers are still here. Try again ${whenAgain(seconds, 'en')}.`,
    retryAfter: seconds,
  });
}

/** The service is busy with other requests. */
export function busy(): ApiError {
  return new ApiError(503, 'busy', {
    message: 'The service is busy. Your answers are still here. Try again in a minute.',
    retryAfter: 30,
  });
}

/** The database or the disk is full. */
export function noRoom(): ApiError {
  return new ApiError(503, 'no-room', {
    message:
      'The service cannot save anything more at the moment. Your answers are still here. Try again later, or tell the council.',
    retryAfter: 600,
  });
}

/** A draft cannot be deleted, because the database cannot be written. */
export function notDeleted(): ApiError {
  return new ApiError(503, 'not-deleted', {
    message: 'The saved form cannot be deleted at the moment. It is still there. Try again later, or tell the council.',
    retryAfter: 600,
  });
}

/** The body did not arrive in time. */
export function tooSlow(): ApiError {
  return new ApiError(408, 'too-slow', {
    message: 'This took too long to arrive. Your answers are still here. Try again when your connection is better.',
  });
}
