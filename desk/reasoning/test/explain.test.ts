import { afterAll, expect, test } from 'vitest';
import { compareConditions, examplesOf, explain, openReasoner } from '../src/index.ts';
import { compiledOf, page, yesNo } from './support.ts';

const compiled = compiledOf(page({
  urgent: { title: 'Is it urgent?', oneOf: yesNo },
  age: { title: 'Age', type: 'integer', minimum: 0 },
  more: {
    title: 'More', type: 'object', 'x-visible': { field: 'urgent', is: 'yes' },
    properties: { why: { title: 'Why?', type: 'string', 'x-visible': { field: 'age', atLeast: 18 }, 'x-mandatory': { field: 'age', below: 65 } }, who: { title: 'Who?', type: 'string', 'x-visible': { field: 'why', answered: true } } },
  },
}));
const reasoner = openReasoner(compiled);
afterAll(() => reasoner.close());

test('a question is explained with its own condition and those around it, and what it decides through others', () => {
  expect(explain(compiled, '/page/more/why')?.text.split('\n')).toEqual([
    'A question: its answer is a text.',
    'It is shown while ‘Is it urgent?’ is “Yes”, and ‘Age’ is at least 18.',
    'It must be answered while it is shown and ‘Age’ is less than 65.',
    'It decides whether ‘Who?’ is shown.',
  ]);
  expect(explain(compiled, '/page/urgent')?.effects).toMatchObject([{ path: '/page/more', what: 'visible' }, { path: '/page/more/who', what: 'visible', through: '‘More’' }]);
  expect(explain(compiled, '/page/none')).toBeUndefined();
});

test('there are answers for which it is shown, hidden, mandatory and not', async () => {
  const { shown, hidden, mandatory, optional } = await examplesOf(reasoner, '/page/more/why');
  expect(shown?.draft).toMatchObject({ page: { urgent: 'yes' } });
  expect(hidden?.draft).toEqual({});
  const ageIn = (draft: unknown): number => (draft as { page: { age: number } }).page.age;
  expect([ageIn(mandatory?.draft) < 65, ageIn(optional?.draft) >= 65]).toEqual([true, true]);
});

test.each([
  ['equal', { kind: 'any', of: [above(17)] }, { kind: 'not', of: { kind: 'any', of: [{ kind: 'not', of: above(17) }] } }],
  ['narrower', above(17), above(18)],
  ['wider', above(18), above(17)],
  ['different', { kind: 'all', of: [above(18), { kind: 'not', of: above(30) }] }, above(20)],
] as const)('conditions are compared by what they mean: %s', async (result, before, after) => {
  const compared = await compareConditions({ before: { condition: before, compiled }, after: { condition: after, compiled } }, reasoner);
  expect(compared.result).toBe(result);
});

function above(value: number): { readonly kind: 'compare'; readonly left: { readonly kind: 'field'; readonly path: string }; readonly operator: 'above'; readonly right: { readonly kind: 'constant'; readonly value: number } } {
  return { kind: 'compare', left: { kind: 'field', path: '/page/age' }, operator: 'above', right: { kind: 'constant', value } };
}
