/** What a person can do after a failure. */
export interface HostErrorOptions {
  /** `never`: trying again would fail in the same way, so the form does not offer it. Absent: it may be tried again. */
  readonly retry?: 'never' | undefined;
  /** Leads to where the person can continue, such as the receipt of a form that was already submitted. */
  readonly link?: { readonly text: string; readonly address: string } | undefined;
}

/**
 * A host rejects with this error to show its own words to the person: why it did not save or submit, and what to do. Of
 * any other error the form says only that the action failed, because its words are for programmers.
 */
export class HostError extends Error {
  override readonly name: string = 'HostError';
  readonly retry: HostErrorOptions['retry'];
  readonly link: HostErrorOptions['link'];

  constructor(message: string, { retry, link }: HostErrorOptions = {}) {
    super(message);
    this.retry = retry;
    this.link = link;
  }
}
