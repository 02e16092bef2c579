import type { Answers, Draft, Facts, Path } from './answers.ts';
import type { Evaluation } from './evaluation.ts';
import type { FormModel } from './form-model.ts';
import type { Issue } from './issue.ts';
import type { Progress } from './progress.ts';
import type { Questions } from './questions.ts';
import type { Route } from './route.ts';

/**
 * A form as the generator emits it: pure functions of a draft and facts. None mutates what it is given, none throws,
 * whatever JSON the draft holds. Meaning: docs/language.md.
 */
export interface CompiledForm<Submission extends object = Answers> {
  readonly model: FormModel;
  /** Present where the form asks one question at a time. */
  readonly questions?: Questions;
  /**
   * Present where facts can lock something: returns the nodes whose `x-editable` cannot hold with these facts and what
   * they lock in the draft that was stored, whatever else is answered. Whoever receives a draft keeps there what was
   * stored.
   */
  lockedBy?(facts: Facts, stored: Draft): readonly Path[];
  /** Works out what is visible, mandatory, editable, calculated, prompted and stopped, in one pass. */
  evaluate(draft: Draft, facts: Facts): Evaluation;
  /** Finds what is not well formed enough to keep: wrong shapes and unknown answers. Never reports absence. */
  validateDraft(draft: Draft, facts: Facts): readonly Issue[];
  /** Finds what bars Next on the page of that name, in page order. Empty for a hidden page. */
  validatePage(page: string, draft: Draft, facts: Facts): readonly Issue[];
  /** Finds what bars Submit, over all visible pages in order. Looks at relevant answers only. */
  validateSubmission(draft: Draft, facts: Facts): readonly Issue[];
  /**
   * Gives the answers that may leave the building: of visible nodes, answered, in canonical form, calculated ones
   * added. Each visible page and section is present, if empty; entries keep their order.
   */
  relevantAnswers(draft: Draft, facts: Facts): Submission;
  /**
   * `page`: the present page's name, read only where `FormModel.progress` is `pages`; absent = the first visible page.
   */
  progress(draft: Draft, facts: Facts, page?: string): Progress;
  /** Who a submission of these answers goes to. Undefined for a form without `x-form.routing`. */
  route(draft: Draft, facts: Facts): Route | undefined;
}
