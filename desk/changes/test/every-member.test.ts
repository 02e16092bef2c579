import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, read } from '@formwright/generator';
import { expect, test } from 'vitest';
import { rows } from '../../scenarios/test/every-keyword/rows.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';
import { diffForms, type Version } from '../src/index.ts';

// Whatever an author changes, the comparison of two versions says so: it knows each member of the language.

const folder = temporaryFolder('compared-');
symlinkSync(join(import.meta.dirname, '../../../schemas'), join(folder, 'schemas'));
const counter = { forms: 0 };

function versionOf(form: object): Version {
  const into = join(folder, 'forms/here', `form-${counter.forms++}`);
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'form.json'), JSON.stringify(form));
  const { definition, diagnostics } = read(join(into, 'form.json'));
  if (!definition) throw new Error(JSON.stringify(diagnostics));
  return { ...compile(definition), definition };
}

test.each(rows.filter(({ seen }) => seen !== 'check'))('a change of $name is reported', async ({ form, values }) => {
  const [older, newer] = values.map((value) => versionOf(form(value))) as [Version, Version];
  const { changes, version } = await diffForms(older, newer);
  expect(changes.length > 0 || version.from !== version.to).toBe(true);
});
