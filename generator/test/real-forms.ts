import { fileURLToPath } from 'node:url';
import { findForms } from '../src/pipeline/find-forms.ts';

/** Definitions of all forms of the project, absolute paths. */
export const realForms: readonly string[] = findForms(
  ['forms'],
  fileURLToPath(new URL('../../', import.meta.url)),
).files;
