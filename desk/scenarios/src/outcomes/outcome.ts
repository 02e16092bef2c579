import type { Answers, CompiledForm, Evaluation, Issue, Progress } from '@formwright/model';
import type { Situation } from '../files/scenario.ts';

/** The results of running a form in a situation. */
export interface Outcome {
  readonly form: CompiledForm;
  readonly situation: Situation;
  readonly evaluation: Evaluation;
  readonly issues: readonly Issue[];
  readonly relevant: Answers;
  readonly progress: Progress;
}

/** Runs a form with the answers and facts of a situation. */
export function outcomeOf(form: CompiledForm, situation: Situation): Outcome {
  const { answers, beside, facts, page } = situation;
  return {
    form,
    situation,
    evaluation: form.evaluate(answers, facts),
    issues: page === undefined ? form.validateSubmission(answers, facts) : form.validatePage(page, answers, facts),
    relevant: form.relevantAnswers(answers, facts),
    progress: form.progress(answers, facts, beside),
  };
}
