import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEditor, type Editor } from './editor.ts';

// A row may have only some of the options of a question, which it names again.

const file = 'forms/example/rows/form.json';
const form = `{
  "$schema": "../../../schemas/dialect.json",
  "$id": "example/rows",
  "title": "Rows",
  "type": "object",
  "x-form": { "version": "1.0.0", "owner": "Example Council" },
  "properties": {
    "page": {
      "title": "Page",
      "type": "object",
      "properties": {
        "outcomes": {
          "title": "Outcomes",
          "type": "object",
          "x-rows": [
            { "const": "eating", "title": "Eating" },
            { "const": "stairs", "title": "Stairs", "properties": { "level": { "enum": ["yes", "no"] } } }
          ],
          "additionalProperties": {
            "type": "object",
            "properties": {
              "level": { "title": "Can you manage it?", "enum": ["yes", "partly", "no"] },
              "hours": { "title": "Hours", "type": "integer", "x-visible": { "field": "level", "is": "no" } }
            }
          }
        }
      }
    }
  }
}
`;

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor({ [file]: form });
  editor.open(file, form);
});
afterAll(async () => {
  expect(await editor.close()).toBe(0);
});

test.each([
  ['where it is asked', '"lev|el": { "title"'],
  ['in the row', '"lev|el": { "enum": ["yes", "no"]'],
])('a question of rows is renamed in all rows at once, from %s', async (_, marked) => {
  editor.type(file, form.replace(marked.replace('|', ''), marked));
  const edit = await editor.rename(file, 'manages');
  const edits = Object.values(edit?.changes ?? {}).flat();
  const lines = edits.map(({ range, newText }) => [range.start.line + 1, newText]);
  expect(lines).toEqual([
    [17, '"manages"'],
    [22, '"manages"'],
    [22, expect.stringContaining('"x-renamedFrom": "level"')],
    [23, '"manages"'],
  ]);
});
