import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateAll, type Diagnostic } from '@formwright/diagnostics';
import { compile, read, type Compiled } from '@formwright/generator';
import { checkWholeForm } from '../src/index.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const folder = temporaryFolder('reasoning-');
const counts = { forms: 0 };

export const yesNo = [
  { const: 'yes', title: 'Yes' },
  { const: 'no', title: 'No' },
];

/** Puts pages into a form's file. */
export function formFile(properties: object, form: object = {}): string {
  const at = join(folder, String(counts.forms++), 'test', 'form');
  mkdirSync(at, { recursive: true });
  const file = join(at, 'form.json');
  const definition = {
    $schema: '../../../schemas/dialect.json',
    $id: 'test/form',
    title: 'Test',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Nobody', ...form },
    properties,
  };
  writeFileSync(file, JSON.stringify(definition, null, 2));
  return file;
}

/** Puts fields on one page. */
export function page(properties: object, keywords: object = {}): object {
  return { page: { title: 'Page', type: 'object', ...keywords, properties } };
}

/** What is said of a form, and what cannot be told. */
export async function checked(
  properties: object,
  form: object = {},
): Promise<{ readonly found: readonly Diagnostic[]; readonly undecided: number }> {
  const { diagnostics, texts, undecided } = await checkWholeForm(formFile(properties, form));
  return { found: locateAll(diagnostics, texts), undecided: undecided.length };
}

/** Compiles a form. */
export function compiledOf(properties: object, form: object = {}): Compiled {
  const { definition } = read(formFile(properties, form));
  if (!definition) throw new Error('The form could not be read');
  return compile(definition);
}
