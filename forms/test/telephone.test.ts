import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { compile, read, type Definition } from '@formwright/generator';
import { formFolders, readJson } from './form-folders.ts';

const forms = dirname(import.meta.dirname);
const folders = formFolders(forms);
const urgentOf = (folder: string): string | undefined =>
  (readJson(dirname(folder), 'council.json') as { phones?: { urgent?: string } }).phones?.urgent;

test('no form, block or list has a telephone number: a council says each of its numbers once [S0-02]', () => {
  const shared = ['blocks', 'lists'].flatMap((kind) =>
    readdirSync(join(forms, '../schemas', kind)).map((file) => join(forms, '../schemas', kind, file)),
  );
  const files = folders.map((folder) => join(folder, 'form.json'));
  expect(files.concat(shared).filter((file) => /\b0[1-9]\d{1,3}[ \d]{6,}/.test(readFileSync(file, 'utf8')))).toEqual(
    [],
  );
});

test('every form of a council with a number for urgent calls says that number [S0-02]', () => {
  const silent = folders.filter((folder) => {
    const { model } = compile(read(join(folder, 'form.json')).definition as Definition);
    return model.words['phone.urgent'] !== urgentOf(folder);
  });
  expect(silent).toEqual([]);
});
