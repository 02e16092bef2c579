import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formIdPattern } from '../language/keywords/schema.ts';

const isFormId = new RegExp(formIdPattern);

/** Returns the folder of councils that a form is in. */
export function formsFolderOf(form: string): string {
  return dirname(dirname(dirname(form)));
}

/** Returns the definition of the form that has this id, `council/form`. Undefined if there is none. */
export function fileOfForm(id: string, forms: string): string | undefined {
  const file = join(forms, id, 'form.json');
  return isFormId.test(id) && existsSync(file) ? file : undefined;
}
