import type { Draft, Facts, Pointer } from '../form/answers.ts';
import type { Evaluation } from './evaluation.ts';

/** What start values are put into: answers, and what is known about how some of them came to be. */
export interface Begun {
  readonly answers: Draft;
  readonly prefilled: { readonly [pointer: Pointer]: unknown };
}

/** When start values are taken, or passed over. */
export interface Starting {
  readonly facts: Facts;
  /**
   * `take`: a field that has come to be, and is unanswered, gets its start value. `pass`: it does not, because the draft
   * was begun before. Either way this is noted in `prefilled`, so that it never happens again.
   */
  readonly how: 'take' | 'pass';
  /** The evaluation of the draft, if it is known. */
  readonly evaluation?: Evaluation;
}

/**
 * Returns a draft in which every field that is visible, and was never noted before, has its start value (`default`,
 * `x-start`). Returns the same draft if there is none. docs/language.md, section 10.
 */
export type Starts = <Of extends Begun>(draft: Of, starting: Starting) => Of;
