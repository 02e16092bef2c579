import type { Attachment, FormAddress, IsoDate, Pointer } from '@formwright/model';
import type { ChosenFile, StopSignal } from '../platform.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';

/**
 * What an application does for a form. Each function may reject, with a `HostError` if it has words for the person. The
 * session then says so and keeps every answer.
 */
export interface Host {
  /** Stores a draft, complete or not. */
  save(draft: SavedDraft): Promise<SaveReceipt>;
  /**
   * Stores a draft without the person having asked, some seconds after a change, with sensitive answers as they were saved
   * last. Absent: the form is saved only when the person asks. May come and go: a host without accounts has it once the
   * person has a link.
   */
  readonly autosave?: ((draft: SavedDraft) => Promise<SaveReceipt>) | undefined;
  /** The person answered `SessionOptions.warning`: they want to stay signed in, for example. */
  stay?(): void;
  /** Takes a submission. The host validates it again, from the draft and its own facts. */
  submit(draft: SavedDraft): Promise<SubmitReceipt>;
  /**
   * Prints the form with the answers of a draft, which may be unsaved. Absent: the browser prints the page as it is on the
   * screen.
   */
  print?(draft: SavedDraft): void;
  /**
   * Leads away from the form: to the list of forms, for example. Called once the person has said whether to save, and
   * after that is done. Absent: the form offers no Close, and at a stop no way to leave it.
   */
  leave?(): void;
  /**
   * Deletes what it has stored of the draft, if anything, and leads away from the form. Called once the person has
   * confirmed that. Absent: the form offers no Cancel.
   */
  cancel?(): Promise<void>;
  /**
   * Stores a file, and returns what the answer contains of it. The host checks type and size again, from the bytes. The
   * next saved draft says which files are still needed: the host deletes those that an earlier draft named and this one
   * does not. Absent: files cannot be added.
   */
  attach?(file: ChosenFile, work: AttachWork): Promise<Attachment>;
  /**
   * Returns the suggestions of a source of `x-lookup` for a text of two letters or more, the best first. Absent: the
   * text is typed without suggestions.
   */
  lookup?(source: string, query: string, signal: StopSignal): Promise<readonly LookupOption[]>;
  /** Returns the address of another form, to which a text links. Absent: `/forms/council/form`. */
  formAddress?: FormAddress;
}

/** What a host needs to store a file. */
export interface AttachWork {
  /** The pointer of the field that it answers. */
  readonly pointer: Pointer;
  /** The present draft, for a host that stores a file only with its draft. */
  readonly draft: SavedDraft;
  /** Aborted if the person no longer wants the file. What the host returns after that is ignored. */
  readonly signal: StopSignal;
  /** Reports how much has been sent: 0 to 100. */
  progress(percent: number): void;
}

/** A suggestion. */
export interface LookupOption {
  /** The answer if it is chosen: a text that is clear by itself. */
  readonly value: string;
  /** Distinguishes it from similar suggestions: an address. */
  readonly hint?: string;
}

/** What a host returns after it saved. */
export interface SaveReceipt {
  /** Address that opens the draft again. Absent: the host finds it by the account. */
  readonly link?: string;
  /** Until when it is stored, as an ISO 8601 date. Absent: for ever. */
  readonly keptUntil?: IsoDate;
}

/** What a host returns after it took a submission. */
export interface SubmitReceipt {
  readonly reference: string;
  /** The address of the submission as a PDF. */
  readonly pdf?: string;
}

/** What a host knows about the person, for `x-prefill`: a record, an account, a finished form. */
export interface PrefillRecord {
  /** Its name, in words for the person: 'Case record'. */
  readonly source: string;
  /** When it was read, as an ISO 8601 date and time. */
  readonly at: string;
  /** The values that `x-prefill.from` looks up by dotted path. Entries of a repeat have an `id`. */
  readonly values: { readonly [name: string]: unknown };
  /**
   * Where the values of some first names come from, if not from `source`: the finished form that the form continues
   * (`x-form.continues`).
   */
  readonly sources?: { readonly [name: string]: Pick<PrefillRecord, 'source' | 'at'> };
}
