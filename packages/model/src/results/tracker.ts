import type { Draft, Pointer } from '../form/answers.ts';
import type { Evaluation } from './evaluation.ts';
import type { Issue } from './issue.ts';
import type { Beside, Progress } from './progress.ts';

/**
 * Follows one draft, with fixed facts: what the pure functions of the form return for it is kept, and after an answer
 * only what that answer reaches is evaluated again. A property test checks that the results are the same either way.
 */
export interface Tracker {
  /** As `CompiledForm.evaluate` returns it. This object changes in place with each update. */
  readonly evaluation: Evaluation;
  /**
   * Takes over a draft in which only the answer at `pointer` changed: that of a field, or a repeat as a whole. Returns
   * the pointers of all nodes about which something may have changed: the answer, visibility, whether it is mandatory
   * or locked, hidden options, the calculated value, prompts, broken rules or a stop. `beside` may be different from before
   * only in its ticks, and in what was filled in at `pointer`.
   */
  update(draft: Draft, pointer: Pointer, beside?: Beside): ReadonlySet<Pointer>;
  /** As `CompiledForm.validatePage` returns it. */
  pageIssues(page: string): readonly Issue[];
  /** As `CompiledForm.validateSubmission` returns it. */
  issues(): readonly Issue[];
  /** As `CompiledForm.progress` returns it. */
  progress(ticked?: Beside['ticked']): Progress;
}
