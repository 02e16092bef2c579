import type { Draft, Path, Pointer } from '@formwright/model';

/**
 * A draft as a host stores it, as JSON (schemas/records/draft.json). What is around the answers is never a part of
 * them.
 */
export interface SavedDraft<Answers extends object = Draft> {
  /** The form's id. */
  readonly form: string;
  /** Version of the definition that it was last filled in with. */
  readonly version: string;
  /** Everything that was typed, including hidden answers. */
  readonly answers: Answers;
  /** Stable ids of the entries of each repeat, in order, by the repeat's pointer. */
  readonly entries: { readonly [repeat: Pointer]: readonly string[] };
  /** Name of the page where the person left off. */
  readonly page: string;
  /** In `question` paging: the question where the person left off. Absent: the first on the page. */
  readonly question?: Pointer;
  /** Names of pages that the person has ticked as completed. */
  readonly ticked: readonly string[];
  /** Where prefilled values came from, by pointer to the answer; and which fields have had their start value. */
  readonly prefilled: { readonly [pointer: Pointer]: Provenance };
  /**
   * Answers from older versions that do not fit this one. They are shown to the person and never sent. Absent: none.
   */
  readonly aside?: readonly Aside[];
  /**
   * Paths to which answers of older versions moved, with the paths that they had, so that they move back if the form
   * changes back.
   */
  readonly moved?: { readonly [to: Path]: Path };
  /**
   * Entries whose editors are open, outermost first, as typed so far. `answers` has none of it: an entry that is being
   * added is not there yet, and one that is being changed is as before. Absent: no editor is open.
   */
  readonly editing?: readonly Editing[];
}

/** An entry with everything around its answers, by pointers relative to it. */
export interface EntryCopy {
  readonly value: unknown;
  readonly entries?: SavedDraft['entries'];
  readonly prefilled?: SavedDraft['prefilled'];
  readonly aside?: readonly Aside[];
}

/** An entry that is being added or changed. */
export interface Editing extends EntryCopy {
  /** Its repeat. `#` and the id of an entry stand for the entry's number: `/support/domains/#e1/needs`. */
  readonly repeat: string;
  /** Its id. If the repeat has no entry with this id, the entry is being added. */
  readonly id: string;
}

/** An answer, or a whole part of the answers, that does not fit this version. */
export interface Aside {
  /** Its pointer. In an entry: where that entry is now. */
  readonly pointer: Pointer;
  readonly value: unknown;
  /** What stayed in place: the chosen options that the form still has. */
  readonly left?: unknown;
  /** Another answer is in the place that it would move to, so that it can only return to its own. */
  readonly older?: true;
  /** As in the draft, by pointers relative to this one. This also applies to the next two. */
  readonly entries?: SavedDraft['entries'];
  readonly prefilled?: SavedDraft['prefilled'];
  /** What was kept aside in its entries. */
  readonly aside?: readonly Aside[];
}

/** Source and time of a prefilled value. */
export interface Provenance {
  /** The record, in words for the person: 'Case record'. */
  readonly source: string;
  /** When the host read it, ISO 8601 date and time. */
  readonly at: string;
  /** The value as the form reads it. For a repeat: the ids of the entries in the record. */
  readonly value: unknown;
  /**
   * It is the field's own start value (`default`, `x-start`), not from a record: `source` and `at` are empty. Without
   * `value`, the field came to be and there was none to take. Either way, nothing is ever started there again.
   */
  readonly started?: true;
  /** It was carried over from another form (`carryAnswers`), not from a record. `source` is that form. */
  readonly carried?: true;
  /** What the record says since then, if the person's edit was kept. */
  readonly newer?: { readonly source: string; readonly at: string; readonly value: unknown };
}
