import { ApiError } from '../api/api-error.ts';
import { whenAgain } from './when-again.ts';

/** Refusals of whatever is sent anywhere. */

/** A body is larger than any draft. */
export function tooLarge(): ApiError {
  return new ApiError(413, 'too-large', {
    message: 'This is too large to save. Your answers can be up to 1 megabyte in total.',
  });
}

/** A client asks too often. When it may again, `@fastify/rate-limit` says. */
export function tooMany(seconds: number): ApiError {
  return new ApiError(429, 'too-many', {
    message: `There were too many requests from your network. Your answers are still here. Try again ${whenAgain(seconds, 'en')}.`,
    retryAfter: seconds,
  });
}

/** Others are being served. */
export function busy(): ApiError {
  return new ApiError(503, 'busy', {
    message: 'The service is busy. Your answers are still here. Try again in a minute.',
    retryAfter: 30,
  });
}

/** The database, or the disk under it, takes no more. */
export function noRoom(): ApiError {
  return new ApiError(503, 'no-room', {
    message:
      'The service cannot save anything more at the moment. Your answers are still here. Try again later, or tell the council.',
    retryAfter: 600,
  });
}

/** A draft is to be deleted, and the database takes no change. */
export function notDeleted(): ApiError {
  return new ApiError(503, 'not-deleted', {
    message: 'The saved form cannot be deleted at the moment. It is still there. Try again later, or tell the council.',
    retryAfter: 600,
  });
}

/** A body did not arrive in time. */
export function tooSlow(): ApiError {
  return new ApiError(408, 'too-slow', {
    message: 'This took too long to arrive. Your answers are still here. Try again when your connection is better.',
  });
}
