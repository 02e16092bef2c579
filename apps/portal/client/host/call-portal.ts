import type { Issue } from '@formwright/model';
import { PortalError } from './portal-error.ts';

/** How long to wait for the server's answer, in milliseconds. */
export const patience = 30_000;

/** The portal's answer, as JSON. */
export interface Answer {
  readonly [name: string]: unknown;
}

/** Message for the person when there is no answer. */
export const unreachable = 'There is no connection to the server. Your answers are still here. Try again in a moment.';
const failed = 'Something went wrong on the server. Your answers are still here. Try again in a moment.';

interface Sent {
  /** Absent: none. */
  readonly body?: unknown;
  readonly headers: { readonly [name: string]: string };
}

/**
 * Sends JSON to the portal and returns its answer.
 *
 * @throws PortalError with words for the person.
 */
export async function callPortal(
  method: 'POST' | 'PUT' | 'DELETE',
  address: string,
  { body, headers }: Sent,
): Promise<Answer> {
  const response = await fetch(address, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patience),
  }).catch(() => {
    throw new PortalError('unreachable', unreachable);
  });
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (response.ok) return answer;
  throw refusal(answer, { status: response.status, retryAfter: response.headers.get('retry-after') });
}

interface Refused {
  readonly status: number;
  /** The `retry-after` header, if there is one. */
  readonly retryAfter?: string | null;
}

/** Returns the error that an answer stands for. */
export function refusal(
  { error, message, issues, reference, page }: Answer,
  { status, retryAfter }: Refused,
): PortalError {
  const [issue] = Array.isArray(issues) ? (issues as readonly Issue[]) : [];
  return new PortalError(
    typeof error === 'string' ? error : `${status}`,
    typeof message === 'string' ? message : failed,
    {
      ...(error === 'file-refused' && issue && { issue }),
      ...(typeof reference === 'string' && { reference }),
      ...(typeof page === 'string' && { link: { text: 'See the form that was submitted', address: page } }),
      ...(retryAfter && { retryAfter: Number(retryAfter) }),
    },
  );
}
