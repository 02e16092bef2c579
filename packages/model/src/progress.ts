/** How far a draft is. */
export interface Progress {
  /** Mandatory fields and repeats visible now. */
  readonly mandatory: number;
  /** Of these, answered. */
  readonly answered: number;
  /** 0 to 100, floor; 100 exactly when the submission would pass. What it counts is `FormModel.progress`. */
  readonly percent: number;
  /** One for each visible page, in order. */
  readonly pages: readonly PageProgress[];
}

/** How far one visible page is. */
export interface PageProgress {
  /** Name of the page. */
  readonly page: string;
  readonly mandatory: number;
  readonly answered: number;
  /** 0 to 100, floor; 100 exactly when the page has no issue. */
  readonly percent: number;
  readonly status: PageStatus;
}

/**
 * The first that is so. `cannot-start-yet`: a stop stands on a page before it. `has-problems`: an answer has an issue,
 * or a stop stands on it; a broken rule is none while nothing on the page is answered. `not-started`: it has fields or
 * repeats and none is answered. `in-progress`: only mandatory answers are missing. `completed`: no issue.
 */
export type PageStatus = 'cannot-start-yet' | 'not-started' | 'in-progress' | 'completed' | 'has-problems';
