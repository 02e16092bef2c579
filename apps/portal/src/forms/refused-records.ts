import { recordIssues } from '@formwright/session';
import type { BuiltForm } from './built-form.ts';

/**
 * Returns one line for each value in a record that a form refuses: where it is, and why it is refused, but never the
 * value itself.
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
