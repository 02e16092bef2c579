import type { Answers, CompiledForm, Draft, Evaluation, Facts, FormModel } from '@formwright/model';
import { isObject, empty } from './values/read.ts';
import type { Judged } from './pages/inspect-page.ts';
import { progress } from './pages/progress.ts';
import { relevantAnswers } from './draft/relevant-answers.ts';
import { evaluate as evaluateObject, type Step } from './logic/steps.ts';
import { track } from './track.ts';
import { validateDraft } from './draft/validate-draft.ts';
import { validatePage, validateSubmission } from './pages/validate.ts';

/**
 * Makes a compiled form from its two generated halves, the model and the steps that evaluate its conditions, and from
 * the parts that only some forms have.
 */
export function createForm<Submission extends object = Answers>(
  model: FormModel,
  steps: readonly Step[],
  { lockedBy, ...more }: Pick<CompiledForm, 'questions' | 'starts' | 'withLinks' | 'lockedBy'> = {},
): CompiledForm<Submission> {
  const read = (draft: Draft): Draft => (isObject(draft) ? draft : empty);
  const evaluate = (draft: Draft, facts: Facts): Evaluation => evaluateObject(steps, read(draft), facts);
  const state = (draft: Draft, facts: Facts): Judged => ({
    draft: read(draft),
    evaluation: evaluate(draft, facts),
    facts,
  });
  freeze(model);
  return {
    model,
    ...more,
    ...(lockedBy && { lockedBy: (facts: Facts, stored: Draft) => lockedBy(facts, read(stored)) }),
    evaluate,
    validateDraft: (draft) => validateDraft(model, draft),
    validatePage: (page, draft, facts) => validatePage(model, page, state(draft, facts)),
    validateSubmission: (draft, facts) => validateSubmission(model, state(draft, facts)),
    relevantAnswers: (draft, facts) => relevantAnswers(model, read(draft), evaluate(draft, facts)) as Submission,
    progress: (draft, facts, beside) => progress(model, { ...state(draft, facts), beside }),
    track(draft, facts, beside) {
      const tracker = track(model, steps, { draft: read(draft), facts, beside });
      return { ...tracker, update: (next, pointer, now) => tracker.update(read(next), pointer, now) };
    },
    route(draft, facts) {
      const [to, ...copies] = new Set(evaluate(draft, facts).routes);
      return to === undefined ? undefined : { to, copies };
    },
  };
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const item of Object.values(value)) freeze(item);
}
