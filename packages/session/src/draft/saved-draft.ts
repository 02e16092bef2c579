import type { Draft, Path, Pointer } from '@formwright/model';

/**
 * A draft as a host keeps it, JSON throughout (schemas/records/draft.json). What stands beside the answers is never a
 * part of them.
 */
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
  /** In `question` paging: the question there. Absent: the page's first. */
  readonly question?: Pointer;
  /** Names of pages that the person has ticked as completed. */
  readonly ticked: readonly string[];
  /** Where prefilled values came from, by pointer to the answer. */
  readonly prefilled: { readonly [pointer: Pointer]: Provenance };
  /**
   * Answers of older versions that this one has no place for. They are shown to the person and never sent. Absent:
   * none.
   */
  readonly aside?: readonly Aside[];
  /**
   * Paths to which answers of older versions have moved, with where they stood: so that they go back if the form does.
   */
  readonly moved?: { readonly [to: Path]: Path };
}

/** An answer, or a whole part of the answers, that the present form has no place for. */
export interface Aside {
  /** Where it stood; in an entry, where that entry stands now. */
  readonly pointer: Pointer;
  readonly value: unknown;
  /** What of it stayed in its place: the chosen options that are still there. */
  readonly left?: unknown;
  /** Another answer stands in the place that it would move to, so that it goes back to its own only. */
  readonly older?: true;
  /** As in the draft, by pointers counted from this one; so are the next two. */
  readonly entries?: SavedDraft['entries'];
  readonly prefilled?: SavedDraft['prefilled'];
  /** What was kept aside within its entries. */
  readonly aside?: readonly Aside[];
}

/** Source and time of a prefilled value. */
export interface Provenance {
  /** The record, in words for the person: 'Case record'. */
  readonly source: string;
  /** When the host read it, ISO 8601 date and time. */
  readonly at: string;
  /** The value as the form reads it. Of a repeat: the ids of the record's entries. */
  readonly value: unknown;
  /** What the record has said since then, where a person's edit was kept all the same. */
  readonly newer?: { readonly source: string; readonly at: string; readonly value: unknown };
}
