import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportEnvelope } from '../../src/api/report-envelope.ts';

const sound = {
  form: 'c/f', version: '1', answers: {}, entries: { '/a/b': ['x'] }, page: 'a', ticked: ['a'],
  prefilled: { '/a/c': { source: 'Record', at: '2026-11-22', value: null, newer: { at: '2026-11-23', value: 1 } } },
};
const pointers = (body: unknown): readonly string[] => reportEnvelope(body).map(({ code, pointer }) => `${code} ${pointer}`);

test('a saved draft has no issue', () => {
  expect(reportEnvelope(sound)).toEqual([]);
});

test.each([null, 7, 'x', [], true])('%j is no object', (body) => {
  expect(pointers(body)).toEqual(['type ']);
});

test.each(Object.keys(sound))('%s may not be missing', (name) => {
  expect(pointers(Object.fromEntries(Object.entries(sound).filter(([other]) => other !== name)))).toEqual([`type /${name}`]);
});

test.each([
  [{ answers: [] }, 'type /answers'],
  [{ answers: null }, 'type /answers'],
  [{ page: 1 }, 'type /page'],
  [{ ticked: ['a', 1] }, 'type /ticked/1'],
  [{ entries: { '/a/b': [{}] } }, 'type /entries/~1a~1b/0'],
  [{ entries: { 'x~y': 1 } }, 'type /entries/x~0y'],
  [{ prefilled: { p: { source: 'x', at: 1, value: 1 } } }, 'type /prefilled/p/at'],
  [{ prefilled: { p: { source: 'x', at: '', value: 1, newer: 1 } } }, 'type /prefilled/p/newer'],
  [{ prefilled: [] }, 'type /prefilled'],
  [{ reference: 'AB' }, 'unknown /reference'],
  [{ 'a/b': 1 }, 'unknown /a~1b'],
  [{ constructor: 1 }, 'unknown /constructor'],
])('%j is found in its place', (change, found) => {
  expect(pointers({ ...sound, ...change })).toEqual([found]);
});

test('__proto__ as a name is unknown', () => {
  expect(pointers(JSON.parse(`{"__proto__":{},${JSON.stringify(sound).slice(1)}`))).toEqual(['unknown /__proto__']);
});

test('any JSON at all is judged, none throws', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (body) => void reportEnvelope(body)), { numRuns: 1000 });
});
