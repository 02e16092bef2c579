import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SavedDraft } from '@formwright/session';
import { reportEnvelope } from '../../../src/api/receive/report-envelope.ts';

const sound = {
  form: 'c/f',
  version: '1',
  answers: {},
  entries: { '/a/b': ['x'] },
  page: 'a',
  ticked: ['a'],
  prefilled: {
    '/a/c': {
      source: 'Record',
      at: '2026-11-22T09:00:00Z',
      value: null,
      newer: { source: 'Record', at: '2026-11-23T09:00:00Z', value: 1 },
    },
  },
} satisfies SavedDraft;
const found = (body: unknown): readonly string[] =>
  reportEnvelope(body).map(({ code, pointer }) => `${code} ${pointer}`);

test('a saved draft has no issue', () => {
  expect(reportEnvelope(sound)).toEqual([]);
});

test.each([null, 7, 'x', [], true])('%j is not an object', (body) => {
  expect(found(body)).toEqual(['type ']);
});

test.each(Object.keys(sound))('%s may not be missing', (name) => {
  expect(found(Object.fromEntries(Object.entries(sound).filter(([other]) => other !== name)))).toEqual([
    `required /${name}`,
  ]);
});

test.each([
  [{ answers: [] }, 'type /answers'],
  [{ answers: null }, 'type /answers'],
  [{ page: 1 }, 'type /page'],
  [{ ticked: ['a', 1] }, 'type /ticked/1'],
  [{ entries: { '/a/b': [{}] } }, 'type /entries/~1a~1b/0'],
  [{ entries: { 'x~y': [] } }, 'pattern /entries'],
  [{ prefilled: { '/p': { source: 'x', at: 1, value: 1 } } }, 'type /prefilled/~1p/at'],
  [{ prefilled: { '/p': { source: 'x', at: '', value: 1, newer: 1 } } }, 'type /prefilled/~1p/newer'],
  [{ prefilled: [] }, 'type /prefilled'],
  [{ reference: 'AB' }, 'additionalProperties /reference'],
  [{ 'a/b': 1 }, 'additionalProperties /a~1b'],
  [{ constructor: 1 }, 'additionalProperties /constructor'],
])('%j is found in its place', (change, issue) => {
  expect(found({ ...sound, ...change })).toEqual([issue]);
});

test('__proto__ as a name is unknown', () => {
  expect(found(JSON.parse(`{"__proto__":{},${JSON.stringify(sound).slice(1)}`))).toEqual([
    'additionalProperties /__proto__',
  ]);
});

test('a member that is only inherited is missing', () => {
  const { answers: _, ...without } = sound;
  expect(found(JSON.parse(`{"__proto__":{"answers":{}},${JSON.stringify(without).slice(1)}`))).not.toEqual([]);
});

test('any JSON can be checked, and none throws', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (body) => void reportEnvelope(body)),
    { numRuns: 1000 },
  );
});
