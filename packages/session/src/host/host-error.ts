/** What a person can do besides trying again. */
export interface HostErrorOptions {
  /**
   * `never`: asked again for the same, the host says the same, so the form does not offer it. Absent: it may be tried
   * again.
   */
  readonly retry?: 'never';
  /** Leads to where the person can go on, such as the receipt of a form that was submitted already. */
  readonly link?: { readonly text: string; readonly address: string };
}

/**
 * What a host rejects with where it has words of its own for the person: why it did not save or submit, and what to do.
 * They are shown in place of the renderer's. Any other rejection says only that it failed, since its words are for
 * programmers.
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
