import type { Answers, CompiledForm, Facts, Issue, Progress } from '@formwright/model';

/** Validations and progress of the present answers, each worked out once for the same answers and page. */
export interface Checks {
  page(answers: Answers, page: string): readonly Issue[];
  submission(answers: Answers): readonly Issue[];
  progress(answers: Answers, page: string): Progress;
}

/**
 * Remembers the last result of each: answers are never changed in place, so that the same object means the same
 * answers.
 */
export function createChecks(form: CompiledForm, facts: Facts): Checks {
  return {
    page: lastOf((answers, page) => form.validatePage(page, answers, facts)),
    submission: lastOf((answers) => form.validateSubmission(answers, facts)),
    progress: lastOf((answers, page) => form.progress(answers, facts, page)),
  };
}

function lastOf<Result>(
  check: (answers: Answers, page: string) => Result,
): (answers: Answers, page?: string) => Result {
  let last: { readonly answers: Answers; readonly page: string; readonly result: Result } | undefined;
  return (answers, page = '') => {
    if (last?.answers !== answers || last.page !== page) last = { answers, page, result: check(answers, page) };
    return last.result;
  };
}
