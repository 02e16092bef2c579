import type { Answers, FormModel } from '@formwright/model';
import { answerAt } from '@formwright/runtime';

/**
 * Returns the name of the person whom a submission is about, if its form says which answers are the name
 * (`x-form.paper`). `answers`: the relevant ones.
 */
export function personIn({ paper }: FormModel, answers: Answers): string | undefined {
  const name = (paper?.name ?? [])
    .map((path) => answerAt(answers, path))
    .filter((answer) => typeof answer === 'string')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' ? undefined : name.slice(0, 200);
}
