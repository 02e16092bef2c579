/** How complete a draft is. */
export interface Progress {
  /** Mandatory fields and repeats that are visible now and that this person can change. */
  readonly mandatory: number;
  /** How many of these are answered. */
  readonly answered: number;
  /**
   * 0 to 100, rounded down. 100 if and only if no issue is left at anything that this person can change. If nothing is
   * locked by `x-editable`, the draft can then be submitted. `FormModel.progress` says what it counts.
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
  /** 0 to 100, rounded down. 100 if and only if the page has no issue at anything that this person can change. */
  readonly percent: number;
  readonly status: PageStatus;
}

/**
 * The status of a page: the first of these that applies. `cannot-start-yet`: an earlier page has a visible stop.
 * `has-problems`: an answer has an issue, or the page has a visible stop; a broken rule does not count while nothing on
 * the page is answered. `not-started`: the page has fields or repeats, and none is answered. `in-progress`: only
 * mandatory answers are missing. `waiting`: all issues are at what `x-editable` locks, so another person has to put them
 * right. `completed`: no issue. The others are about what this person can change.
 */
export type PageStatus = 'cannot-start-yet' | 'not-started' | 'in-progress' | 'waiting' | 'completed' | 'has-problems';
