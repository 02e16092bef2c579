import type { Draft, Pointer } from '@formwright/model';

/** A draft as a host keeps it, JSON throughout (schemas/records/draft.json). What stands beside the answers is never a part of them. */
export interface SavedDraft {
  /** The form's id. */
  readonly form: string;
  /** Version of the definition it was last filled in with. */
  readonly version: string;
  /** All that was typed, hidden answers too. */
  readonly answers: Draft;
  /** Stable ids of a repeat's entries, in their order, by the repeat's pointer. */
  readonly entries: { readonly [repeat: Pointer]: readonly string[] };
  /** Name of the page where the person left off. */
  readonly page: string;
  /** Names of pages that the person has ticked as completed. */
  readonly ticked: readonly string[];
  /** Where prefilled values came from, by pointer to the answer. */
  readonly prefilled: { readonly [pointer: Pointer]: Provenance };
}

/** Source and time of a prefilled value. */
export interface Provenance {
  /** The record, in words for the person: 'Case record'. */
  readonly source: string;
  /** When the host read it, ISO 8601 date and time. */
  readonly at: string;
  /** The value as it came. Of a repeat: the ids of the record's entries. */
  readonly value: unknown;
  /** What the record has said since then, where a person's edit was kept all the same. */
  readonly newer?: { readonly source: string; readonly at: string; readonly value: unknown };
}
