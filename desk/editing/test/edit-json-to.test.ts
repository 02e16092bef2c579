import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editJson, editJsonTo, printJson } from '../src/index.ts';

const layouts = [
  { indent: '  ', eol: '\n', finalNewline: true },
  { indent: '\t', eol: '\r\n', finalNewline: false },
] as const;
const names = fc.constantFrom('a', 'b', 'c', '/x/y', '');
const json = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  object: fc.dictionary(names, tie('value'), { maxKeys: 4 }),
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 0, 'text', 'é"\\'),
    fc.array(tie('value'), { maxLength: 2 }),
    tie('object'),
  ),
})).object;

test('afterwards every text contains the value, and the same value changes no byte', () => {
  fc.assert(
    fc.property(json, json, fc.constantFrom(...layouts), (before, after, layout) => {
      const text = printJson(before, layout);
      expect(JSON.parse(editJsonTo(text, after))).toEqual(after);
      expect(editJsonTo(text, before)).toBe(text);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('what stays the same is not touched, a new member is put in its place, and a repeated name is written once', () => {
  expect(
    editJsonTo('\uFEFF{ "a" : [1,2], "b": { "x":1 }, "d": 4 }', { a: [1, 2], b: { x: 1, y: 2 }, c: 3, d: 4 }),
  ).toBe('\uFEFF{ "a" : [1,2], "b": { "x":1, "y": 2 }, "c": 3, "d": 4 }');
  expect(JSON.parse(editJsonTo('{"a": 1, "a": 2}', { a: 3 }))).toEqual({ a: 3 });
});

test('new text is laid out like the text beside it', () => {
  const welsh = '{\n\t"/title": { "en": "New", "cy": "Hen" },\n\t"/x": { "en": "X", "cy": "" }\n}\n';
  expect(editJson(welsh, { path: ['/title', 'was'], value: 'Old', after: 'en' })).toBe(
    welsh.replace('"New"', '"New", "was": "Old"'),
  );
  expect(editJson(welsh, { path: ['/y'], value: { en: 'Y', cy: '' }, after: '/title' })).toBe(
    welsh.replace('},', '},\n\t"/y": { "en": "Y", "cy": "" },'),
  );
  expect(editJson(welsh, { path: ['/title'], value: undefined })).toBe('{\n\t"/x": { "en": "X", "cy": "" }\n}\n');
  expect(editJson('{\r\n  "a": {\r\n    "b": 1\r\n  }\r\n}', { path: ['c', 'd'], value: [1] })).toBe(
    '{\r\n  "a": {\r\n    "b": 1\r\n  },\r\n  "c": {\r\n    "d": [\r\n      1\r\n    ]\r\n  }\r\n}',
  );
  expect(editJson('{}\n', { path: ['a'], value: 1 })).toBe('{\n  "a": 1\n}\n');
});
