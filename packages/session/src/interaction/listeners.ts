import type { HostErrorOptions } from '../host/host-error.ts';
import type { SaveReceipt, SubmitReceipt } from '../host/host.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';

/** Which screen is shown. */
export interface PageShown {
  /** Name of the page. */
  readonly page: string;
  /** The heading of the screen. */
  readonly label: string;
  /** The page's number among the visible pages, from 1. */
  readonly number: number;
  readonly of: number;
  /** The number of lines in the error summary. */
  readonly errors: number;
}

/** Why saving, submitting or discarding failed. */
export interface Failure extends HostErrorOptions {
  /** For the person. */
  readonly message: string;
}

/** What a page wants to know of a form that a person fills in. */
export interface SessionListeners {
  /**
   * The first page is shown, or another one, or the error summary appeared or disappeared. Use it to update the
   * document's title ('Error: …').
   */
  readonly onPage?: ((shown: PageShown) => void) | undefined;
  /** An answer changed. */
  readonly onChange?: ((draft: SavedDraft) => void) | undefined;
  /** Unsaved changes appeared or disappeared. Use it to warn a person before they leave the page. */
  readonly onUnsaved?: ((unsaved: boolean) => void) | undefined;
  /** The person saves. Return false, and the host is not asked to. */
  readonly onSave?: ((draft: SavedDraft) => unknown) | undefined;
  readonly onSaved?: ((receipt: SaveReceipt) => void) | undefined;
  /** The person submits, and nothing is missing. Return false, and the host is not asked to. */
  readonly onSubmit?: ((draft: SavedDraft) => unknown) | undefined;
  readonly onSubmitted?: ((receipt: SubmitReceipt) => void) | undefined;
  readonly onFailed?: ((failure: Failure) => void) | undefined;
}
