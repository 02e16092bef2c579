import type { Pointer } from '../form/answers.ts';

/** How complete a draft is, for the person who fills it in. docs/language.md, section 8. */
export interface Progress {
  /** How many answers this person must give: mandatory fields and repeats that are visible, and not filled in already. */
  readonly mandatory: number;
  /** How many of these are answered. */
  readonly answered: number;
  /**
   * 0 to 100. 0 while this person has answered nothing and there is something to answer. 100 if and only if nothing is
   * left for them. If nothing is locked by `x-editable`, the draft can then be submitted. `FormModel.progress` says what
   * it counts.
   */
  readonly percent: number;
  /** One item for each visible page, in order. */
  readonly pages: readonly PageProgress[];
}

/** How complete one visible page is. */
export interface PageProgress {
  /** Name of the page. */
  readonly page: string;
  readonly mandatory: number;
  readonly answered: number;
  /** 0 to 100, as for the form. */
  readonly percent: number;
  readonly status: PageStatus;
}

/**
 * The status of a page: the first of these that applies. `cannot-start-yet`: an earlier page has a visible stop.
 * `completed-with-problems`, `completed`: the person ticked it, and there is an issue or none. `has-problems`: an answer
 * has an issue, or the page has a visible stop; a broken rule does not count while this person has answered nothing on the
 * page. `not-started`: mandatory answers are missing and this person has answered nothing. `in-progress`: only mandatory
 * answers are missing. `waiting`: all issues are at what `x-editable` locks, so another person has to put them right.
 * `from-record`: a record filled in all that is asked. `nothing-needed`: this person need not answer anything, and has
 * not. `completed`: no issue. Except for `waiting`, only issues at what this person can change count.
 */
export type PageStatus =
  | 'cannot-start-yet'
  | 'not-started'
  | 'in-progress'
  | 'waiting'
  | 'from-record'
  | 'nothing-needed'
  | 'completed'
  | 'completed-with-problems'
  | 'has-problems';

/** What a saved draft keeps beside the answers, as far as progress depends on it. */
export interface Beside {
  /**
   * What was filled in before anybody answered: by a record or (`started`) as a start value. While an answer is the same,
   * this person did not give it, and need not. They gave what was `carried` over from another form of theirs.
   */
  readonly prefilled?: {
    readonly [pointer: Pointer]: { readonly value?: unknown; readonly started?: true; readonly carried?: true };
  };
  /** Names of the pages that the person has ticked as completed. */
  readonly ticked?: readonly string[];
}
