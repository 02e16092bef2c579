import { HostError } from '@formwright/session';

/** The portal did not do what was asked. The message is for the person. */
export class PortalError extends HostError {
  override readonly name = 'PortalError';
  /** The API's `error`; `unreachable` where there was no answer at all. */
  readonly error: string;

  constructor(error: string, message: string) {
    super(message);
    this.error = error;
  }
}
