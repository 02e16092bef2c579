import { ApiError } from '../api/api-error.ts';
import { isFull, isLocked } from '../storage/database/retry-while-locked.ts';
import { busy, noRoom, notUnderstood, tooLarge } from './refusals.ts';

const broken = new ApiError(400, 'bad-request', { message: 'The request was cut off.' });

/** Refusals for Fastify's own errors, by code. */
const refusals = new Map<unknown, ApiError>([
  ['FST_ERR_CTP_BODY_TOO_LARGE', tooLarge()],
  // The client disconnected while sending. This is not a failure of ours.
  ['ECONNRESET', broken],
  ['ECONNABORTED', broken],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', new ApiError(415, 'not-json-type', { message: 'Send application/json.' })],
]);

/** Returns the refusal that an error stands for. Undefined if it is a failure of ours. */
export function toApiError(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error;
  if (!(error instanceof Error)) return undefined;
  if (isLocked(error)) return busy();
  if (isFull(error)) return noRoom();
  const known = 'code' in error ? refusals.get(error.code) : undefined;
  if (known !== undefined) return known;
  const status = 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? notUnderstood(status) : undefined;
}
