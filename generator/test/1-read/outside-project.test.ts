import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allowFolders, checkForm } from '@formwright/generator';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const base = temporaryFolder('outside-');
const project = join(base, 'project');
const outside = join(base, 'outside');
const file = join(project, 'forms/council/form/form.json');
const secret = '{ "title": "A password: hunter2", "type": "boolean" }';

afterEach(() => allowFolders([]));

function put(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

put(join(outside, 'block.json'), secret);
put(join(outside, 'passwd.json'), 'root:hunter2');
put(join(project, 'blocks/own.json'), secret);
put(join(project, 'node_modules/blocks/block.json'), secret);
put(join(outside, 'linked/block.json'), secret);
symlinkSync(join(outside, 'block.json'), join(project, 'blocks/link.json'));
symlinkSync(join(outside, 'linked'), join(project, 'blocks/folder'));
symlinkSync(join(project, 'blocks/own.json'), join(project, 'blocks/inside.json'));

async function said(ref: string): Promise<readonly string[]> {
  const properties = { page: { title: 'Page', type: 'object', properties: { a: { $ref: ref } } } };
  put(
    file,
    JSON.stringify({
      $schema: '../../../schemas/dialect.json',
      $id: 'council/form',
      title: 'Form',
      type: 'object',
      'x-form': { version: '1.0.0', owner: 'A' },
      properties,
    }),
  );
  const { diagnostics, texts } = await checkForm(file);
  expect(JSON.stringify([diagnostics, [...texts]]).includes('hunter2')).toBe(diagnostics.length === 0);
  return diagnostics.map(({ code }) => code);
}

test.each([
  ['a file beside the project', '../../../../outside/block.json'],
  ['one that is no JSON, whose first line an error would quote', '../../../../outside/passwd.json'],
  ['one that is not there', '../../../../outside/none.json'],
  ['an absolute path', join(outside, 'block.json')],
  ['a symbolic link out of the project', '../../../blocks/link.json'],
  ['a folder that is one', '../../../blocks/folder/block.json'],
])('not read: %s', async (_, ref) => {
  expect(await said(ref)).toEqual(['outside-project']);
});

test.each([
  ['a block of the project', '../../../blocks/own.json'],
  ['a link within it', '../../../blocks/inside.json'],
  ['a package that is installed in it', '../../../node_modules/blocks/block.json'],
])('read: %s', async (_, ref) => {
  expect(await said(ref)).toEqual([]);
});

test('a folder allowed on the command line is read', async () => {
  allowFolders([outside]);
  expect(await said('../../../../outside/block.json')).toEqual([]);
  expect(await said('../../../blocks/link.json')).toEqual([]);
});

test('a form that is a link to a file outside its project is not read', async () => {
  const link = join(project, 'forms/council/other/form.json');
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(outside, 'passwd.json'), link);
  const { diagnostics, texts } = await checkForm(link);
  expect(diagnostics.map(({ code }) => code)).toEqual(['outside-project']);
  expect([...texts]).toEqual([]);
});
