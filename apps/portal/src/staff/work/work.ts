import type { TokenHash } from '../../storage/storage.ts';

/** Where a submission is at its council. */
export type WorkState = 'new' | 'taken' | 'finished';

/** Somebody who has a submission. */
export interface Holder {
  readonly id: string;
  readonly name: string;
}

/** A submission in the inbox of a team. */
export interface Found {
  /** What stands for it in addresses. It opens nothing by itself, and is another one for each team. */
  readonly id: string;
  /** The team got a copy: another one deals with it. */
  readonly isCopy: boolean;
  readonly form: string;
  readonly reference: string;
  /** ISO time. */
  readonly submittedAt: string;
  readonly state: WorkState;
  /** The name of the person whom it is about, if its form says which answers are the name. */
  readonly person?: string;
  /** Who has it. */
  readonly holder?: Holder;
}

/** A submission that a team has opened. */
export interface Work extends Found {
  readonly submission: TokenHash;
  /** Counts what was done with it. */
  readonly version: number;
}

/** What is sought in an inbox. */
export interface Sought {
  readonly states: readonly WorkState[];
  /** The id of a form. */
  readonly form?: string;
  /** The id of whoever has it. Empty: nobody. */
  readonly holder?: string;
  /** A reference, or words of a name. */
  readonly text?: string;
  /** What the name index says of this text. */
  readonly words: readonly string[];
  readonly order: 'oldest' | 'newest';
}

/** A note of somebody who works with a submission. */
export interface Note {
  /** ISO time. */
  readonly at: string;
  readonly by: string;
  readonly note: string;
}

/** The name of the person whom a submission is about, with what the name index stores of it. */
export interface Person {
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * What councils do with submissions. `team`: `council/team`. Nothing here reads a draft. What a call changes is on the
 * disk when it returns, or when the transaction that it is in has ended.
 */
export interface WorkStore {
  count(team: string, sought: Sought): number;
  find(team: string, sought: Sought, page: { readonly most: number; readonly from: number }): readonly Found[];
  /** Returns a submission of a team. Undefined if the team does not get it, or if it has expired. */
  one(team: string, id: string): Work | undefined;
  /** Returns how many nobody has taken. */
  waiting(team: string): number;
  /** Returns the ids of the forms that a team has got. */
  formsOf(team: string): readonly string[];
  holdersOf(team: string): readonly Holder[];
  /** Changes a submission as it was read. Returns false if somebody has changed it since, and changes nothing. */
  change(work: Work, to: { readonly state: WorkState; readonly holder: string | undefined }): boolean;
  /** Adds a note. `id`: a note that is sent twice is added once. Returns whether it was added. */
  addNote(
    submission: TokenHash,
    note: { readonly id: string; readonly council: string; readonly staff: string; readonly note: string },
  ): boolean;
  notesOf(submission: TokenHash): readonly Note[];
}
