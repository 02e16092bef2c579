import type { Answers, Attachment, Facts, RichText, Route } from '@formwright/model';
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
  /** Which window saved it last: see `windowThatSaves`. Absent: one that did not say. */
  readonly savedBy?: string;
  /** ISO 8601 date and time, UTC, from which it is gone. Absent: never. */
  readonly keptUntil?: string;
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
  /** As of a draft. */
  readonly keptUntil?: string;
  /**
   * Returns true if answers are those that were sent: see `markOf`. Absent of a submission from before this was kept.
   */
  readonly sent?: string;
}

/** A file with its bytes. */
export interface StoredFile extends Attachment {
  readonly bytes: Buffer;
}

/**
 * What a submission looks like in one language, as it was when it was sent: whatever becomes of its form, this is
 * shown.
 */
export interface SubmissionCopy {
  readonly language: 'en' | 'cy';
  /** Of the definition, as `receiver.js` has it. Absent for a form that an older generator has built. */
  readonly definitionHash?: string;
  /** The form's own words of the page that confirms it. */
  readonly title: string;
  readonly owner: string;
  readonly confirmation?: RichText;
  /** A `PrintDocument`, as JSON. */
  readonly document: string;
}

/** A copy with what has become of its PDF. */
export interface StoredCopy extends SubmissionCopy {
  /**
   * How often drawing its PDF has failed since one was last kept, and when it did last: ISO 8601 date and time, UTC.
   */
  readonly failures: number;
  readonly failedAt?: string;
}

/** A PDF that has been kept, with the hash that it was kept by. */
export interface StoredPdf {
  readonly bytes: Uint8Array;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
}

/** What `Storage.submit` needs beside the submission itself. */
export interface SubmitRequest {
  /** The draft that is submitted, and deleted. */
  readonly draft: TokenHash;
  /** Opens the submission. */
  readonly token: TokenHash;
  readonly submission: Omit<StoredSubmission, 'reference'>;
  /** Makes what is kept of how it looks, once its reference is known. */
  copies(reference: string): readonly SubmissionCopy[];
  /** Returns a fresh reference at each call; another is asked for while one is taken already. */
  newReference(): string;
}

/** Where drafts and submissions are kept. What a call has changed is on the disk when it returns. */
export interface Storage {
  createDraft(token: TokenHash, draft: StoredDraft): void;
  /**
   * Returns true if there was such a draft. Files that it named before and names no more go in the same transaction.
   */
  updateDraft(token: TokenHash, draft: Pick<StoredDraft, 'saved' | 'savedBy' | 'keptUntil'>): boolean;
  readDraft(token: TokenHash): StoredDraft | undefined;
  /** Deletes a draft with its files, in one transaction, and says whether there was one. */
  deleteDraft(token: TokenHash): boolean;
  /**
   * Puts the submission in the draft's place, with its copies, in one transaction. Of the draft's files it takes those
   * that its answers name; the others go. A draft that was submitted before gives the submission of then. Undefined
   * where there is no such draft.
   *
   * @throws StorageError where every reference tried was taken.
   */
  submit(request: SubmitRequest): StoredSubmission | undefined;
  readSubmission(token: TokenHash): StoredSubmission | undefined;
  /** The submission that a draft has become. */
  submissionOfDraft(draft: TokenHash): StoredSubmission | undefined;
  /**
   * The copy of a submission in a language, or in another one where there is none in that. Undefined: it has none, as
   * it was sent before there were any.
   */
  readCopy(submission: TokenHash, language: 'en' | 'cy'): StoredCopy | undefined;
  copyLanguages(submission: TokenHash): readonly ('en' | 'cy')[];
  /** Keeps copies of a submission that has none. */
  addCopies(submission: TokenHash, copies: readonly SubmissionCopy[]): void;
  readPdf(submission: TokenHash, language: 'en' | 'cy'): StoredPdf | undefined;
  /** Keeps the PDF of a copy, and returns the one that is kept: the first. Undefined where the copy is gone. */
  keepPdf(submission: TokenHash, language: 'en' | 'cy', pdf: StoredPdf): StoredPdf | undefined;
  /** Notes that the PDF of a copy could not be drawn. */
  notePdfFailure(submission: TokenHash, language: 'en' | 'cy'): void;
  /** Copies whose PDF is not kept yet, those first whose drawing has failed least and longest ago. */
  copiesWithoutPdf(most: number): readonly { readonly submission: TokenHash; readonly language: 'en' | 'cy' }[];
  /** Keeps a file for a draft. Returns true if there was such a draft. */
  addFile(draft: TokenHash, file: StoredFile): boolean;
  /** The files of a draft or a submission, without their bytes. */
  filesOf(owner: TokenHash): readonly Attachment[];
  readFile(owner: TokenHash, id: string): StoredFile | undefined;
  /**
   * Deletes what is past its time by a clock that has been confirmed, with its files, and files that no saved draft has
   * named within a day.
   */
  expire(): void;
  /** Returns why what this token opened is not there any more. Undefined: there was nothing. */
  goneAs(token: TokenHash): 'expired' | 'deleted' | undefined;
  /** How large the database is, with its files; what was deleted does not count. */
  bytesKept(): number;
  /** Writes a page to the disk as a save does, and changes nothing. */
  writeProbe(): void;
  close(): void;
}
