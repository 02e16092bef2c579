import type { Answers, Facts, Route } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';

/** A token's SHA-256, in hexadecimal: all that is kept of it. */
export type TokenHash = string;

/** A draft as it stands in the database. */
export interface StoredDraft {
  /** The form's id. */
  readonly form: string;
  /** Name of the record that its locked values come from. Absent: none. */
  readonly record?: string;
  readonly saved: SavedDraft;
}

/** A submission as it stands in the database: relevant answers only. */
export interface StoredSubmission {
  readonly form: string;
  /** Of the definition that it was validated by. */
  readonly version: string;
  readonly reference: string;
  /** ISO 8601 date and time, UTC. */
  readonly submittedAt: string;
  /** What the conditions were judged by; printing judges by the same. */
  readonly facts: Facts;
  readonly answers: Answers;
  /** Who it goes to, in the form's own names of teams. Absent for a form without routing. */
  readonly route?: Route;
}

/** What `Storage.submit` needs beside the submission itself. */
export interface SubmitRequest {
  /** The draft that is submitted, and deleted. */
  readonly draft: TokenHash;
  /** Opens the submission. */
  readonly token: TokenHash;
  readonly submission: Omit<StoredSubmission, 'reference'>;
  /** Gives a fresh reference at each call; another is asked for while one is taken already. */
  newReference(): string;
}

/** Where drafts and submissions are kept. What a call has changed is on the disk when it returns. */
export interface Storage {
  createDraft(token: TokenHash, draft: StoredDraft): void;
  /** Says whether there was such a draft. */
  updateDraft(token: TokenHash, saved: SavedDraft): boolean;
  readDraft(token: TokenHash): StoredDraft | undefined;
  /**
   * Puts the submission in the draft's place, in one transaction. A draft that was submitted before gives the submission
   * of then. Undefined where there is no such draft.
   *
   * @throws StorageError where every reference tried was taken.
   */
  submit(request: SubmitRequest): StoredSubmission | undefined;
  readSubmission(token: TokenHash): StoredSubmission | undefined;
  /** The submission that a draft has become. */
  submissionOfDraft(draft: TokenHash): StoredSubmission | undefined;
  close(): void;
}
