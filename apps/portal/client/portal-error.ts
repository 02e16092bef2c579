import type { Issue } from '@formwright/model';
import { HostError } from '@formwright/session';
import { canHelp } from './can-help.ts';

/** The portal did not do what was asked. The message is for the person. */
export class PortalError extends HostError {
  override readonly name = 'PortalError';
  /** The API's `error`; `unreachable` where there was no answer at all. */
  readonly error: string;
  /** What is wrong with a file, for words in another language than the server's. */
  readonly issue: Issue | undefined;
  /** Of the submission that the draft has become. */
  readonly reference: string | undefined;
  /** In so many seconds it may be tried again. */
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
    super(message, { ...(!canHelp(error) && { retry: 'never' }), ...(link && { link }) });
    this.error = error;
    this.issue = issue;
    this.reference = reference;
    this.retryAfter = retryAfter;
  }
}
