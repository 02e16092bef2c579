import { afterAll, describe, expect, test } from 'vitest';
import { unload } from '../support/load-form.ts';
import { buildForm } from './support/build-form.ts';
import { expectAsOracle } from './support/compare.ts';
import type { Json } from './support/random-fields.ts';

afterAll(unload);

const choices = [
  { const: 'yes', title: 'Yes' },
  { const: 'no', title: 'No' },
];

/** A hides B; C depends on B, and is mandatory. */
const nodes: Json = {
  a: { title: 'A', oneOf: choices, 'x-mandatory': true },
  b: { title: 'B', oneOf: choices, 'x-visible': { field: 'a', is: 'yes' } },
  c: { title: 'C', type: 'string', 'x-visible': { field: 'b', is: 'yes' }, 'x-mandatory': true },
};
const orders = [
  ['a', 'b', 'c'],
  ['a', 'c', 'b'],
  ['b', 'a', 'c'],
  ['b', 'c', 'a'],
  ['c', 'a', 'b'],
  ['c', 'b', 'a'],
];
const facts = { today: '2026-11-22' };

describe.each(orders)('the chain in the order %s, %s, %s', (...order) => {
  const definition = {
    $id: 'test/chain',
    title: 'Chain',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Nobody' },
    properties: {
      page: { title: 'Page', type: 'object', properties: Object.fromEntries(order.map((name) => [name, nodes[name]])) },
    },
  };

  test('a stale answer to B no longer shows C once A has changed, in every function [S0-97]', async () => {
    const built = await buildForm(definition, `chain-${order.join('')}`);
    const { compiled: form, isSubmission } = built;
    const stale = { page: { a: 'no', b: 'yes', c: 'left over' } };
    const staleUnanswered = { page: { a: 'no', b: 'yes' } };
    const shown = { page: { a: 'yes', b: 'yes' } };
    for (const draft of [stale, staleUnanswered, shown]) expectAsOracle(built, draft, facts);

    expect([...form.evaluate(stale, facts).hidden].sort()).toEqual(['/page/b', '/page/c']);
    expect([...form.evaluate(stale, facts).mandatory]).toEqual(['/page/a']);
    for (const draft of [stale, staleUnanswered]) {
      expect(form.validateDraft(draft, facts)).toEqual([]);
      expect(form.validatePage('page', draft, facts)).toEqual([]);
      expect(form.validateSubmission(draft, facts)).toEqual([]);
      expect(form.relevantAnswers(draft, facts)).toEqual({ page: { a: 'no' } });
      expect(form.progress(draft, facts)).toMatchObject({
        mandatory: 1,
        answered: 1,
        percent: 100,
        pages: [{ status: 'completed' }],
      });
      expect(isSubmission(form.relevantAnswers(draft, facts))).toBe(true);
      expect(isSubmission(draft)).toBe(false);
    }

    expect([...form.evaluate(shown, facts).hidden]).toEqual([]);
    expect(form.validateSubmission(shown, facts)).toEqual([{ code: 'mandatory', pointer: '/page/c', params: {} }]);
    expect(form.progress(shown, facts)).toMatchObject({
      mandatory: 2,
      answered: 1,
      percent: 50,
      pages: [{ status: 'in-progress' }],
    });
    expect(isSubmission(form.relevantAnswers(shown, facts))).toBe(false);
    expect(isSubmission({ page: { ...shown.page, c: 'said' } })).toBe(true);
  });
});
