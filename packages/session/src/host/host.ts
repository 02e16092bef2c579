import type { Attachment, IsoDate, Pointer } from '@formwright/model';
import type { ChosenFile, StopSignal } from '../platform.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';

/**
 * What an application around a form does for it. Each may reject, with a `HostError` for words of its own; the session
 * then says so and keeps every answer.
 */
export interface Host {
  /** Keeps a draft, complete or not. */
  save(draft: SavedDraft): Promise<SaveReceipt>;
  /** Takes a submission. The host validates again, from the draft and its own facts. */
  submit(draft: SavedDraft): Promise<SubmitReceipt>;
  /**
   * Keeps the bytes of a file, and gives what the answer holds of it. The host looks at kind and size again, from the
   * bytes. Which files are wanted, the next saved draft says: the host deletes those that a draft named before and
   * names no more. Absent: files cannot be added.
   */
  attach?(file: ChosenFile, work: AttachWork): Promise<Attachment>;
  /**
   * Returns what a source of `x-lookup` has for a text of two letters or more, the best first. Absent: a text is typed
   * without suggestions.
   */
  lookup?(source: string, query: string, signal: StopSignal): Promise<readonly LookupOption[]>;
}

/** What a host needs to know to keep a file. */
export interface AttachWork {
  /** The field that it is an answer of. */
  readonly pointer: Pointer;
  /** As it stands, for a host that keeps no file without its draft. */
  readonly draft: SavedDraft;
  /** Aborted where the person does not want it any more. What the host says after that is not heard. */
  readonly signal: StopSignal;
  /** Reports how much has been sent: 0 to 100. */
  progress(percent: number): void;
}

/** A suggestion of a source. */
export interface LookupOption {
  /** The answer, where it is chosen: a text that says by itself what is meant. */
  readonly value: string;
  /** Distinguishes it from similar ones: an address. */
  readonly hint?: string;
}

/** What a host answers to a save. */
export interface SaveReceipt {
  /** Address that opens the draft again. Absent where the host finds it by the account. */
  readonly link?: string;
  /** Until when it is kept, ISO 8601 date. Absent: without an end. */
  readonly keptUntil?: IsoDate;
}

/** What a host answers to a submission that it has taken. */
export interface SubmitReceipt {
  readonly reference: string;
  /** The submission as a PDF. */
  readonly pdf?: string;
}

/** What a host knows of the person, for `x-prefill`: a record, an account, a finished form. */
export interface PrefillRecord {
  /** In words for the person: 'Case record'. */
  readonly source: string;
  /** When it was read, ISO 8601 date and time. */
  readonly at: string;
  /** What `x-prefill.from` looks into, by dotted path. Entries of a repeat carry an `id`. */
  readonly values: { readonly [name: string]: unknown };
}
