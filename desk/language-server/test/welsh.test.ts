import { afterAll, beforeAll, expect, test } from 'vitest';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { startEditor, type Editor } from './editor.ts';

const form = 'forms/example/call/form.json';
const cy = 'forms/example/call/cy.json';
const block = 'schemas/blocks/declaration.json';

/** A form with a page of the same name as a field of its block. */
const definition = JSON.stringify(
  {
    $schema: '../../../schemas/dialect.json',
    $id: 'example/call',
    title: 'Call',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Example Council', words: { council: 'Example Council' } },
    properties: {
      isRight: {
        title: 'You',
        type: 'object',
        properties: {
          name: { title: 'Your name', type: 'string', maxLength: 50, 'x-ui': { hint: 'As on your passport' } },
          nameAtBirth: { title: 'Name at birth', type: 'string', maxLength: 50 },
        },
      },
      end: {
        title: 'End',
        type: 'object',
        properties: { declaration: { $ref: '../../../schemas/blocks/declaration.json' } },
      },
    },
  },
  null,
  2,
);
const translated = JSON.stringify(
  {
    '/properties/isRight/title': { en: 'You', cy: 'Chi' },
    '/properties/isRight/properties/name/title': { en: 'Your name', cy: '/isRight/name' },
    '/properties/isRight/properties/name/x-ui/hint': { en: 'As on your passport', cy: 'Fel ar eich pasbort' },
    '/properties/isRight/properties/nameAtBirth/title': { en: 'Name at birth', cy: 'Enw adeg geni' },
    '/properties/end/properties/declaration/properties/isRight/title': {
      en: 'The information is right as far as I know',
      cy: 'Mae’n gywir',
    },
  },
  null,
  2,
);

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor({ [form]: definition, [cy]: translated });
  editor.open(form, definition);
  editor.open(cy, translated);
});
afterAll(async () => {
  expect(await editor.close()).toBe(0);
});

async function renamed(path: string, text: string, name: string): Promise<(file: string, before: string) => string> {
  editor.type(path, text);
  const edit = await editor.rename(path, name);
  editor.type(path, text.replace('|', ''));
  return (file, before) =>
    TextDocument.applyEdits(TextDocument.create('x', 'json', 1, before), [
      ...((edit?.changes?.[editor.uri(file)] ?? []) as TextEdit[]),
    ]);
}

test('a field keeps its Welsh when it is renamed, even if a text looks like a pointer; other fields keep theirs', async () => {
  const after = await renamed(form, definition.replace('"name"', '"na|me"'), 'fullName');
  expect(after(cy, translated)).toBe(translated.replaceAll('properties/name/', 'properties/fullName/'));
});

test('a field of a block keeps its Welsh beside the block, and in a form that translates it differently', async () => {
  const written = editor.text(block);
  editor.open(block, written);
  const after = await renamed(block, written.replace('"isRight"', '"isRi|ght"'), 'isCorrect');
  const beside = editor.text('schemas/blocks/declaration.cy.json');
  expect(after('schemas/blocks/declaration.cy.json', beside)).toBe(beside.replaceAll('/isRight/', '/isCorrect/'));
  expect(after(cy, translated)).toBe(
    translated.replace('declaration/properties/isRight/', 'declaration/properties/isCorrect/'),
  );
});

test('problems with the Welsh are reported in its own file', async () => {
  editor.type(cy, translated.replace('properties/nameAtBirth/title', 'properties/namAtBirth/title'));
  const found = await editor.problems(cy);
  expect(found.map(({ code }) => code)).toContain('unknown-translation');
  expect(found.find(({ code }) => code === 'unknown-translation')).toMatchObject({
    range: { start: { line: 13 } },
    data: { suggestion: expect.stringContaining('nameAtBirth') as string },
  });
  editor.type(cy, translated);
  expect((await editor.problems(cy)).map(({ code }) => code)).toEqual(['incomplete-translation']);
});

test('hovering over an entry of the Welsh shows its English, and its definition is the English', async () => {
  editor.type(cy, translated.replace('/name/x-ui/hint', '/name/x-|ui/hint'));
  expect(await editor.hover(cy)).toContain('As on your passport\\n\\nPage: You');
  const found = await editor.definition(cy);
  expect(found?.uri).toBe(editor.uri(form));
  expect(definition.split('\n')[found?.range.start.line ?? 0]).toContain('As on your passport');
  editor.type(cy, translated.replace('Mae’n gywir', 'Mae’n |gywir'));
  expect((await editor.definition(cy))?.uri).toBe(editor.uri(block));
});
