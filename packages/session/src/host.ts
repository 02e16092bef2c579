import type { SavedDraft } from './saved-draft.ts';

/** What an application around a form does for it. Each may reject, with a `HostError` for words of its own; the session then says so and keeps every answer. */
export interface Host {
  /** Keeps a draft, complete or not. */
  save(draft: SavedDraft): Promise<SaveReceipt>;
  /** Takes a submission. The host validates again, from the draft and its own facts. */
  submit(draft: SavedDraft): Promise<SubmitReceipt>;
}

/** What a host answers to a save. */
export interface SaveReceipt {
  /** Address that opens the draft again. Absent where the host finds it by the account. */
  readonly link?: string;
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
