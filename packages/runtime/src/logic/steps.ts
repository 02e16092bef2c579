import type { Draft, Facts } from '@formwright/model';
import { newEvaluation, type EvaluationInProgress } from './evaluation.ts';

/** What generated code keeps for later steps: values by number, and the entries of repeats by name. */
export type Kept = { [name: string]: unknown };

/**
 * A part of a form's logic. It adds what it works out to the evaluation.
 *
 * `reads` says what it depends on, and `keeps` what later steps may depend on: names, separated by spaces. `a7` is the
 * answer to node 7, counted from 0 in the order of the definition. All other names are of what is kept: in `kept`, or on
 * the entries of repeats. A step without `reads` depends on every answer.
 */
export type Step = readonly [
  // oxlint-disable-next-line max-params -- an object for each call would cost more than the calls of small steps
  run: (draft: Draft, facts: Facts, evaluation: EvaluationInProgress, kept: Kept) => void,
  reads?: string,
  keeps?: string,
];

/** Runs all steps. */
export function evaluate(steps: readonly Step[], draft: Draft, facts: Facts): EvaluationInProgress {
  const evaluation = newEvaluation();
  const kept = [] as unknown as Kept;
  for (const [run] of steps) run(draft, facts, evaluation, kept);
  return evaluation;
}
