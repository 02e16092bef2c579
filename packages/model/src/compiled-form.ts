import type { Answers, Draft, Facts, Path } from './form/answers.ts';
import type { Evaluation } from './results/evaluation.ts';
import type { FormModel } from './form/form-model.ts';
import type { Issue } from './results/issue.ts';
import type { Beside, Progress } from './results/progress.ts';
import type { Questions } from './results/questions.ts';
import type { Route } from './results/route.ts';
import type { Starts } from './results/starts.ts';
import type { Tracker } from './results/tracker.ts';

/** Returns the address of a form in a language. `id`: `council/form`. */
export type FormAddress = (id: string, language: FormModel['language']) => string;

/**
 * A form as the generator emits it: a model and pure functions that take a draft and facts. They never mutate their
 * arguments and never throw, whatever JSON the draft holds. See docs/language.md for what they mean.
 */
export interface CompiledForm<Submission extends object = Answers> {
  readonly model: FormModel;
  /** Present where the form asks one question at a time. */
  readonly questions?: Questions;
  /** Present where fields have start values. */
  readonly starts?: Starts;
  /**
   * Present where texts have links to other forms. Returns the model with the words in curly brackets filled in, and
   * with links that lead to the addresses of the forms; by default, to `/forms/council/form`.
   */
  withLinks?(
    model: FormModel,
    words?: { readonly [name: string]: string },
    host?: { readonly formAddress?: FormAddress },
  ): FormModel;
  /**
   * Present where facts can lock something. Returns the nodes whose `x-editable` cannot be true with these facts and
   * with the stored answers that they lock, whatever else is answered. A server that receives a draft keeps the stored
   * answers of these nodes.
   */
  lockedBy?(facts: Facts, stored: Draft): readonly Path[];
  /**
   * Works out in one pass what is visible, mandatory, editable and calculated, and which prompts and stops are shown.
   */
  evaluate(draft: Draft, facts: Facts): Evaluation;
  /**
   * Reports what is not well formed enough to save: wrong shapes and unknown answers. Never reports a missing answer.
   */
  validateDraft(draft: Draft, facts: Facts): readonly Issue[];
  /** Reports what stops a person from going on from the page, in page order. Empty for a hidden page. */
  validatePage(page: string, draft: Draft, facts: Facts): readonly Issue[];
  /**
   * Reports what stops the form from being submitted, over all visible pages in order. Looks at relevant answers only.
   */
  validateSubmission(draft: Draft, facts: Facts): readonly Issue[];
  /**
   * Returns the answers that may be sent: answers of visible nodes in canonical form, with calculated values added.
   * Every visible page and section is present, even if empty. Entries keep their order.
   */
  relevantAnswers(draft: Draft, facts: Facts): Submission;
  /** Works out how far a person is with the draft. `beside`: what the saved draft keeps beside the answers. */
  progress(draft: Draft, facts: Facts, beside?: Beside): Progress;
  /** Starts to follow a draft that a person is filling in, so that nothing is evaluated twice. */
  track(draft: Draft, facts: Facts, beside?: Beside): Tracker;
  /** Returns the teams that a submission of these answers goes to. Undefined for a form without `x-form.routing`. */
  route(draft: Draft, facts: Facts): Route | undefined;
}
