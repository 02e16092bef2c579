/** What is wrong with a request, for programs. */
export type ApiErrorCode =
  /** The body is no JSON in UTF-8, or nests too deep. */
  | 'not-json'
  /** The body is JSON, but no saved draft of this form; issues point into the body. */
  | 'not-a-draft'
  /** Answers are not well formed enough to keep; issues point into the answers. */
  | 'draft-not-valid'
  /** Answers are well formed, but something bars Submit; issues point into the answers. */
  | 'submission-not-valid'
  /**
   * The draft is of another version of the form than the one in use: to be saved and opened again before it is
   * submitted.
   */
  | 'form-changed'
  /** Another window has saved the draft since this one was opened. */
  | 'saved-elsewhere'
  /** A file is too large, empty, or of a kind that the form does not accept; one that answers name is not kept. */
  | 'file-refused'
  | 'no-such-file'
  /** A draft is past its time, and deleted. */
  | 'draft-expired'
  /** A person who has a draft's link deleted it. */
  | 'draft-deleted'
  /** A draft cannot be deleted for now: the disk is full, or another program has the database locked. */
  | 'not-deleted'
  /** A page of another site made a browser send this. */
  | 'from-elsewhere'
  | 'no-such-source'
  /**
   * For now: a client asks too often; others are being served; nothing more can be kept; a body did not arrive in time;
   * files cannot be scanned for viruses.
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

/** An issue with its words. */
export interface ApiIssue {
  readonly code: string;
  readonly pointer: string;
  readonly params: { readonly [name: string]: string | number | boolean };
  readonly message: string;
}

/** A submission that a refusal leads to. */
export interface Submitted {
  readonly reference: string;
  readonly token: string;
}

/**
 * A refusal, as the API answers it: `{ error, message, issues?, reference?, link?, page? }`. The message is for the
 * person.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly statusCode: number;
  readonly error: ApiErrorCode;
  readonly issues: readonly ApiIssue[];
  /** In so many seconds it may be tried again. */
  readonly retryAfter: number | undefined;
  /** What a draft has become. */
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
