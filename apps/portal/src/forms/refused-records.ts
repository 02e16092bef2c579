import { recordIssues } from '@formwright/session';
import type { BuiltForm } from './built-form.ts';

/**
 * Returns what of its records a form does not take, a line each, for whoever keeps them: where, and why, never what.
 */
export function refusedRecords(forms: Iterable<BuiltForm>): readonly string[] {
  return [...forms].flatMap(({ id, form, records }) =>
    [...records].flatMap(([name, record]) =>
      recordIssues(form.model, record).map(
        ({ pointer, code, params }) =>
          `${id}: records/${name}.json cannot fill in ${pointer}: its value would be refused (${String(params['problem'] ?? code)})`,
      ),
    ),
  );
}
