import type { Issue } from '@formwright/model';
import { HostError } from '@formwright/session';

/** The portal did not do what was asked. The message is for the person. */
export class PortalError extends HostError {
  override readonly name = 'PortalError';
  /** The API's `error`; `unreachable` where there was no answer at all. */
  readonly error: string;
  /** What is wrong with a file, for words in another language than the server's. */
  readonly issue: Issue | undefined;
  /** Of the submission that the draft has become. */
  readonly reference: string | undefined;

  constructor(error: string, message: string, { issue, reference }: { readonly issue?: Issue; readonly reference?: string } = {}) {
    super(message);
    this.error = error;
    this.issue = issue;
    this.reference = reference;
  }
}
