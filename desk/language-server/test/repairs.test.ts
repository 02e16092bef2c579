import { expect, test } from 'vitest';
import { repairsOf } from '../src/features/repairs.ts';

test('a former name is repaired with all others of the file, and nothing else changes', () => {
  const text =
    '{ "entries": [\n  { "value": "a",  "title": "A", "hint": "First" },\n  { "value": "b", "title": "B" } ] }\n';
  const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 11 } };
  const [repair] = repairsOf([{ code: 'former-name', message: '', range }], { file: '/lists/letters.json', text });
  expect(Object.values(repair?.edit?.changes ?? {})).toEqual([
    [
      {
        range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } },
        newText: text.replaceAll('"value"', '"const"').replace('"hint"', '"description"'),
      },
    ],
  ]);
});
