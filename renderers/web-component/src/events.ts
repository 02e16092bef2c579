import type { Failure, PageShown, SaveReceipt, SubmitReceipt } from '@formwright/session';

/**
 * The events that the element dispatches. They are composed, bubble, and contain no answers: `value` of the element has
 * them, and the host receives them through `save` and `submit`.
 */
export interface FormwrightEvents {
  /**
   * The first page is shown, or another one, or the error summary appeared or disappeared. Use it to update the
   * document's title ('Error: …') and the address.
   */
  'formwright-page': CustomEvent<PageShown>;
  /** An answer changed. */
  'formwright-change': CustomEvent<null>;
  /** Unsaved changes appeared or disappeared. Use it to warn a person before they leave the page. */
  'formwright-unsaved': CustomEvent<{ readonly unsaved: boolean }>;
  /** The person saves. If it is cancelled (`preventDefault()`), the host is not asked to. */
  'formwright-save': CustomEvent<null>;
  'formwright-saved': CustomEvent<SaveReceipt>;
  /** The person submits, and nothing is missing. If it is cancelled, the host is not asked to. */
  'formwright-submit': CustomEvent<null>;
  'formwright-submitted': CustomEvent<SubmitReceipt>;
  /** Saving, submitting or discarding failed. `message` is for the person. */
  'formwright-failed': CustomEvent<Failure>;
}
