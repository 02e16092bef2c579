/** The portal did not do what was asked. The message is for the person. */
export class HostError extends Error {
  override readonly name = 'HostError';
  /** The API's `error`; `unreachable` where there was no answer at all. */
  readonly error: string;

  constructor(error: string, message: string) {
    super(message);
    this.error = error;
  }
}
