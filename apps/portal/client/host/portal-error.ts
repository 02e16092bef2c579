import type { Issue } from '@formwright/model';
import { HostError } from '@formwright/session';
import { canRetry } from '@formwright/portal/can-retry';

/** The portal refused or failed to do something. The message is for the person. */
export class PortalError extends HostError {
  override readonly name = 'PortalError';
  /** The API's `error`, or `unreachable` if there was no answer. */
  readonly error: string;
  /** What is wrong with a file, so that the client can word it in another language. */
  readonly issue: Issue | undefined;
  /** Reference of the submission that the draft became. */
  readonly reference: string | undefined;
  /** Seconds to wait before trying again. */
  readonly retryAfter: number | undefined;

  constructor(
    error: string,
    message: string,
    {
      issue,
      reference,
      retryAfter,
      link,
    }: Partial<Pick<PortalError, 'issue' | 'reference' | 'retryAfter' | 'link'>> = {},
  ) {
    super(message, { ...(!canRetry(error) && { retry: 'never' }), ...(link && { link }) });
    this.error = error;
    this.issue = issue;
    this.reference = reference;
    this.retryAfter = retryAfter;
  }
}
