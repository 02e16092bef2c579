/** What is wrong with a request, as a code for programs. */
export type ApiErrorCode =
  /** The body is not JSON in UTF-8, or is nested too deeply. */
  | 'not-json'
  /** The body is JSON, but not a saved draft of this form. Issues point into the body. */
  | 'not-a-draft'
  /** Answers are not well formed enough to save. Issues point into the answers. */
  | 'draft-not-valid'
  /** Answers are well formed, but the form cannot be submitted yet. Issues point into the answers. */
  | 'submission-not-valid'
  /**
   * The draft is for a different version of the form from the one in use. It has to be saved and opened again before it
   * can be submitted.
   */
  | 'form-changed'
  /** Another window has saved the draft since this window opened it. */
  | 'saved-elsewhere'
  /** A file is too large, is empty, or is of a type that the form does not accept. */
  | 'file-refused'
  /** The answers name a file that is not stored. */
  | 'no-such-file'
  /** The draft has expired and was deleted. */
  | 'draft-expired'
  /** Somebody with the draft's link deleted it. */
  | 'draft-deleted'
  | 'draft-moved'
  /** The draft cannot be deleted at the moment: the disk is full, or another program has locked the database. */
  | 'not-deleted'
  /** The password or the code is wrong, or both might be: it is not said whether there is such an account. */
  | 'not-right'
  | 'not-human'
  /** The draft belongs to an account that is not signed in. */
  | 'sign-in-needed'
  /** The step between a password and its code took too long, or was never begun. */
  | 'start-again'
  /** A page on another site made the browser send the request. */
  | 'from-elsewhere'
  | 'no-such-source'
  /**
   * Temporary: the client sends too many requests; the service is busy; nothing more can be stored; the body did not
   * arrive in time; files cannot be scanned for viruses.
   */
  | 'too-many'
  | 'busy'
  | 'no-room'
  | 'too-slow'
  | 'not-scanned'
  | 'too-large'
  | 'not-json-type'
  | 'no-such-form'
  | 'no-such-record'
  | 'no-such-draft'
  | 'form-removed'
  | 'record-removed'
  | 'already-submitted'
  | 'bad-request'
  | 'no-such-address'
  | 'failed';

/** An issue with its message. */
export interface ApiIssue {
  readonly code: string;
  readonly pointer: string;
  readonly params: { readonly [name: string]: string | number | boolean };
  readonly message: string;
}

/** A submission that a refusal links to. */
export interface Submitted {
  readonly reference: string;
  readonly token: string;
}

/**
 * A refusal. The API answers with `{ error, message, issues?, reference?, link?, page? }`. The message is for the
 * person.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly statusCode: number;
  readonly error: ApiErrorCode;
  readonly issues: readonly ApiIssue[];
  /** Seconds to wait before trying again. */
  readonly retryAfter: number | undefined;
  /** The submission that the draft has become. */
  readonly submission: Submitted | undefined;

  constructor(
    statusCode: number,
    error: ApiErrorCode,
    details: {
      readonly message: string;
      readonly issues?: readonly ApiIssue[];
      readonly retryAfter?: number;
      readonly submission?: Submitted;
    },
  ) {
    super(details.message);
    this.statusCode = statusCode;
    this.error = error;
    this.issues = details.issues ?? [];
    this.retryAfter = details.retryAfter;
    this.submission = details.submission;
  }
}
