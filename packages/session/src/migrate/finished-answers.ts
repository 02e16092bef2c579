import type { Draft, FormModel } from '@formwright/model';
import { isObject } from '@formwright/runtime';
import { migrateDraft } from './migrate-draft.ts';

/**
 * Returns the answers of a finished form for the record of a form that continues it, `x-form.continues`: exactly those
 * that were submitted and, where a question has been renamed since, each by its new name too. `model`: of the present
 * version of the finished form. docs/language.md, section 10.
 */
export function finishedAnswers(
  model: FormModel,
  finished: { readonly version: string; readonly answers: Draft },
): { readonly [name: string]: unknown } {
  const { answers } = migrateDraft(model, { form: model.id, ...finished });
  return withRest(finished.answers, answers) as { readonly [name: string]: unknown };
}

/** Adds to a value what only another one has. */
function withRest(value: unknown, other: unknown): unknown {
  if (Array.isArray(value))
    return Array.isArray(other) && other.length === value.length
      ? value.map((entry, n) => withRest(entry, other[n]))
      : value;
  if (!isObject(value) || !isObject(other) || Array.isArray(other)) return value ?? other;
  const names = Object.keys({ ...value, ...other });
  return Object.fromEntries(names.map((name) => [name, withRest(value[name], other[name])]));
}
