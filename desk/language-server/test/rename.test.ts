import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startEditor, type Editor } from './editor.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const command = fileURLToPath(new URL('../../command/bin/formwright.js', import.meta.url));
const real = fileURLToPath(new URL('../../../forms/aberwen/callback/', import.meta.url));
const path = 'forms/aberwen/callback/form.json';
const folder = dirname(path);
const files = Object.fromEntries(
  [
    'form.json',
    'cy.json',
    'scenarios.json',
    '../council.json',
    '../cy.json',
    '../logo.svg',
    ...readdirSync(join(real, 'drafts')).map((name) => `drafts/${name}`),
  ].map((name) => [join(folder, name), readFileSync(join(real, name), 'utf8')]),
);

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor(files);
});
afterAll(async () => {
  expect(await editor.close()).toBe(0);
});

/** Writes the files as they were, renames what stands at the mark, and saves what the editor was told to change. */
async function renamed(file: string, marked: string, name: string): Promise<readonly string[]> {
  for (const [one, text] of Object.entries(files)) writeFileSync(join(editor.folder, one), text);
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [] });
  editor.open(file, editor.text(file).replace(marked.replace('|', ''), marked));
  return save(await editor.rename(file, name));
}

function save(edit: WorkspaceEdit | null): readonly string[] {
  const changed = Object.entries(edit?.changes ?? {});
  for (const [uri, edits] of changed) {
    const file = fileURLToPath(uri);
    writeFileSync(
      file,
      TextDocument.applyEdits(TextDocument.create(uri, 'json', 1, readFileSync(file, 'utf8')), edits),
    );
  }
  return changed.map(([uri]) => fileURLToPath(uri).slice(editor.folder.length + 1)).toSorted();
}

function formwright(...words: readonly string[]): string {
  return execFileSync(process.execPath, [command, ...words], { cwd: editor.folder, encoding: 'utf8' });
}

test('renaming a page, a repeat and a question of a real form: its scenarios still pass, and its drafts need no migration', async () => {
  expect(await renamed(path, '"y|ou": {', 'yourself')).toContain(`${folder}/cy.json`);
  for (const [marked, name] of [
    ['"ti|mes": {', 'slots'],
    ['"to|day": {', 'now'],
  ] as const) {
    editor.type(path, editor.text(path).replace(marked.replace('|', ''), marked));
    expect(save(await editor.rename(path, name))).toContain(`${folder}/scenarios.json`);
  }
  for (const said of ['"page": "yourself"', '"/yourself/slots": [', '"now": false'])
    expect(editor.text(`${folder}/drafts/half-filled.json`)).toContain(said);
  expect(formwright('test', folder)).toContain('8 passed, 0 failed; 0 errors, 0 warnings');
  expect(formwright('migrate', `${folder}/drafts`, '--to', folder, '--dry-run')).toContain(
    '0 would be migrated, 4 unchanged',
  );
});

test('renaming there and back: no former name is a current name', async () => {
  await renamed(path, '"n|ame": {', 'fullName');
  expect(editor.text(path)).toContain('"x-renamedFrom": "name" }');
  editor.type(path, editor.text(path).replace('"fullName": {', '"full|Name": {'));
  save(await editor.rename(path, 'name'));
  expect(editor.text(path)).toContain('"x-renamedFrom": "fullName" }');
});

test('renaming a question of a block that forms use in part: the drafts of each form that has the question follow', async () => {
  const block = 'schemas/blocks/declaration.json';
  const changed = await renamed(block, '"is|Right": {', 'isTrue');
  expect(changed).toContain(`${folder}/scenarios.json`);
  expect(editor.text(block)).toMatch(/"x-renamedFrom": "isRight"/);
  expect(formwright('test', folder)).toContain('8 passed, 0 failed; 0 errors, 0 warnings');
});

test('forms in a folder that is added to the workspace later follow too, if they use the block', async () => {
  const other = temporaryFolder('added-');
  const form = join(other, 'forms/example/other/form.json');
  mkdirSync(dirname(form), { recursive: true });
  writeFileSync(
    form,
    JSON.stringify({
      $schema: '../../../schemas/dialect.json',
      $id: 'example/other',
      title: 'Other',
      type: 'object',
      'x-form': { version: '1.0.0', owner: 'Council' },
      properties: {
        end: {
          title: 'End',
          type: 'object',
          properties: {
            declaration: { $ref: relative(dirname(form), join(editor.folder, 'schemas/blocks/declaration.json')) },
            why: { title: 'Why', type: 'string', 'x-visible': { field: '/end/declaration/isUnderstood', is: true } },
          },
        },
      },
    }),
  );
  await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [{ uri: pathToFileURL(other).href, name: 'added' }], removed: [] },
  });
  await renamed('schemas/blocks/declaration.json', '"is|Understood": {', 'isClear');
  expect(readFileSync(form, 'utf8')).toContain('"/end/declaration/isClear"');
});

test('a byte order mark is not an error; a form that was never saved, or was removed, has no problems any more', async () => {
  const text = editor.text(path).replace('"aberwen/callback"', '"aberwen/other"');
  const other = 'forms/aberwen/other/form.json';
  editor.open(other, `\uFEFF${text}`);
  expect((await editor.problems(other)).filter(({ code }) => code === 'json-syntax')).toEqual([]);
  editor.type(other, text.replace('"title"', '"titel"'));
  expect(await editor.problems(other)).not.toEqual([]);
  await closed(other);
  mkdirSync(dirname(join(editor.folder, other)));
  writeFileSync(join(editor.folder, other), text.replace('"title"', '"titel"'));
  await told(other);
  rmSync(join(editor.folder, other));
  await told(other, true);

  async function closed(file: string): Promise<void> {
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: editor.uri(file) },
    });
    await expect.poll(() => editor.problemsNow(file)).toEqual([]);
  }
  async function told(file: string, isGone = false): Promise<void> {
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: editor.uri(file), type: 2 }],
    });
    await expect.poll(() => editor.problemsNow(file).length > 0).toBe(!isGone);
  }
});
