import type { CompiledForm, FormModel } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import type { SessionOptions } from '../session.ts';

/** Returns the model that is drawn: with the host's words, and with links that lead to the host's addresses. */
export function modelFor({ form, words, host }: SessionOptions): FormModel {
  const fill: NonNullable<CompiledForm['withLinks']> = form.withLinks ?? withWords;
  return fill(form.model, words, host);
}
