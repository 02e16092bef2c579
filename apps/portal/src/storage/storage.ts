import type { LogStore } from '../staff/log/log-statements.ts';
import type { StaffStore } from '../staff/staff-statements.ts';
import type { Person, WorkStore } from '../staff/work/work.ts';
import type { AccountStore } from '../accounts/account-statements.ts';
import type { Answers, Attachment, Facts, RichText, Route } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';
import type { MailQueue, NewMail } from '../mail/mail.ts';

/** A token's SHA-256 in hexadecimal. Tokens are stored only as hashes. */
export type TokenHash = string;

/** A draft as stored in the database. */
export interface StoredDraft {
  /** The form's id. */
  readonly form: string;
  /** Name of the record that its locked values come from. Absent if there is none. */
  readonly record?: string;
  /** The submissions that it continues, by the name that its form has for each. Absent if there is none. */
  readonly continued?: { readonly [name: string]: ContinuedForm };
  readonly saved: SavedDraft;
  /** Id of the window that saved it last: see `savingWindow`. Absent if it sent none. */
  readonly savedBy?: string;
  /** When it expires, as an ISO 8601 date and time in UTC. Absent: never. */
  readonly keptUntil?: string;
}

/** A submission that a draft continues: a copy of what was sent, which no change of anything alters. */
export interface ContinuedForm extends Pick<StoredSubmission, 'form' | 'version' | 'answers'> {
  /** The title that it had and its reference, for the person. */
  readonly source: string;
  /** When it was sent, as an ISO 8601 date and time. */
  readonly at: string;
}

/** A submission as stored in the database, with relevant answers only. */
export interface StoredSubmission {
  readonly form: string;
  /** Version of the definition that validated it. */
  readonly version: string;
  readonly reference: string;
  /** An ISO 8601 date and time in UTC. */
  readonly submittedAt: string;
  /** The facts that the conditions were evaluated with. Printing uses the same. */
  readonly facts: Facts;
  readonly answers: Answers;
  /** The teams that it goes to, by the form's names for them. Absent for a form without routing. */
  readonly route?: Route;
  /** When it expires, as for a draft. */
  readonly keptUntil?: string;
  /** Keyed hash of the answers that were sent: see `keyedHashOf`. Absent for older submissions, which have none. */
  readonly sent?: string;
  /** As in `StoredDraft`: of the draft that it was. */
  readonly record?: string;
}

/** A file with its bytes. */
export interface StoredFile extends Attachment {
  readonly bytes: Buffer;
}

/** How a submission looked in one language when it was sent. This is shown however its form changes. */
export interface SubmissionCopy {
  readonly language: 'en' | 'cy';
  /** Hash of the definition, from `receiver.js`. Absent for a form that an older generator built. */
  readonly definitionHash?: string;
  /** The form's own words on the confirmation page. */
  readonly title: string;
  readonly owner: string;
  readonly confirmation?: RichText;
  /** A `PrintDocument`, as JSON. */
  readonly document: string;
}

/** A copy, and whether drawing its PDF has failed. */
export interface StoredCopy extends SubmissionCopy {
  /** How often drawing its PDF has failed, and when it last failed, as an ISO 8601 date and time in UTC. */
  readonly failures: number;
  readonly failedAt?: string;
}

/** A stored PDF, with its hash. */
export interface StoredPdf {
  readonly bytes: Uint8Array;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
}

/** What `Storage.submit` needs. */
export interface SubmitRequest {
  /** The draft to submit. It is deleted. */
  readonly draft: TokenHash;
  /** Hash of the token that opens the submission. */
  readonly token: TokenHash;
  readonly submission: Omit<StoredSubmission, 'reference'>;
  /** The person whom it is about, by which staff find it. Absent if its form does not say. */
  readonly person?: Person;
  /** Makes the copies that show how the submission looks, once its reference is known. */
  copies(reference: string): readonly SubmissionCopy[];
  /** Makes the mails that are sent because of it, once its reference is known. They are queued in the same transaction. */
  mails(reference: string): readonly NewMail[];
  /** Returns a new reference at each call. It is called again while the reference is already taken. */
  newReference(): string;
}

/** A draft of an account that is deleted soon. */
export interface EndingDraft {
  /** The id of its form. */
  readonly form: string;
  /** The address of the account. */
  readonly email: string;
  /** ISO time. */
  readonly keptUntil: string;
}

/** Storage of drafts and submissions. What a call changes is on the disk when it returns. */
export interface Storage extends MailQueue {
  readonly accounts: AccountStore;
  readonly staff: StaffStore;
  readonly work: WorkStore;
  readonly log: LogStore;
  createDraft(token: TokenHash, draft: StoredDraft): void;
  /**
   * Replaces a draft. Returns false if there is no such draft. Files that it no longer names are deleted in the same
   * transaction.
   */
  updateDraft(token: TokenHash, draft: Pick<StoredDraft, 'saved' | 'savedBy' | 'keptUntil'>): boolean;
  readDraft(token: TokenHash): StoredDraft | undefined;
  /** Deletes a draft with its files, in one transaction. Returns false if there is no such draft. */
  deleteDraft(token: TokenHash): boolean;
  /**
   * Gives a draft another token, with its files, in one transaction. The former one opens it no more. Returns false if
   * there is no such draft.
   */
  moveDraft(from: TokenHash, to: TokenHash): boolean;
  /**
   * Replaces the draft with the submission and its copies, and hands it to its teams, in one transaction. The submission keeps the files that its
   * answers name, and the draft's other files are deleted. If the draft was already submitted, returns that submission.
   * Undefined if there is no such draft.
   *
   * @throws StorageError if every reference that was tried is taken.
   */
  submit(request: SubmitRequest): StoredSubmission | undefined;
  readSubmission(token: TokenHash): StoredSubmission | undefined;
  /** Returns the submission that a draft has become. */
  submissionOfDraft(draft: TokenHash): StoredSubmission | undefined;
  /**
   * Returns the copy of a submission in a language, or in another if there is none in that one. Undefined if it has no
   * copies, because it was sent before copies were kept.
   */
  readCopy(submission: TokenHash, language: 'en' | 'cy'): StoredCopy | undefined;
  copyLanguages(submission: TokenHash): readonly ('en' | 'cy')[];
  /** Stores the copies of a submission that has none. */
  addCopies(submission: TokenHash, copies: readonly SubmissionCopy[]): void;
  readPdf(submission: TokenHash, language: 'en' | 'cy'): StoredPdf | undefined;
  /**
   * Stores the PDF of a copy, unless there is one already. Returns the stored PDF. Undefined if the copy no longer
   * exists.
   */
  keepPdf(submission: TokenHash, language: 'en' | 'cy', pdf: StoredPdf): StoredPdf | undefined;
  /** Notes that drawing the PDF of a copy failed. */
  notePdfFailure(submission: TokenHash, language: 'en' | 'cy'): void;
  /** Returns copies without a stored PDF, starting with those whose drawing has failed least often and longest ago. */
  copiesWithoutPdf(most: number): readonly { readonly submission: TokenHash; readonly language: 'en' | 'cy' }[];
  /** Stores a file for a draft. Returns false if there is no such draft. */
  addFile(draft: TokenHash, file: StoredFile): boolean;
  /** Returns the files of a draft or a submission, without their bytes. */
  filesOf(owner: TokenHash): readonly Attachment[];
  readFile(owner: TokenHash, id: string): StoredFile | undefined;
  /**
   * Deletes what has expired by the confirmed time, with its files, files that no saved draft has named within a day,
   * and mails that have been due for more than four days, whose number is reported.
   */
  expire(): void;
  /**
   * Queues a mail for each draft of an account that ends before a time, was to be kept for a least number of days since it
   * was saved, and whose person has not been told of this end. In one transaction: each is told once, and none is left
   * out. Returns how many there were. `mailOf` returns undefined if nothing can be said of a draft.
   */
  remind(
    due: { readonly until: Date; readonly leastDays: number },
    mailOf: (draft: EndingDraft) => NewMail | undefined,
  ): number;
  /** Returns why what this token opened no longer exists. Undefined if it never existed. */
  reasonGone(token: TokenHash): 'expired' | 'deleted' | 'moved' | undefined;
  /** Returns the size of the database in bytes, including files but not deleted pages. */
  bytesKept(): number;
  /** Writes a page to the disk as a save does, without changing anything. */
  writeProbe(): void;
  close(): void;
}
