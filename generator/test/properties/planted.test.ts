import type { CompiledForm } from '@formwright/model';
import { afterAll, expect, test } from 'vitest';
import { unload } from '../support/load-form.ts';
import { buildForm, type BuiltForm } from './support/build-form.ts';
import { expectAsOracle, expectSameVerdicts, newTally } from './support/compare.ts';

afterAll(unload);

const definition = {
  $id: 'test/planted',
  title: 'Planted',
  type: 'object',
  'x-form': { version: '1.0.0', owner: 'Nobody' },
  properties: {
    page: {
      title: 'Page',
      type: 'object',
      properties: {
        a: { title: 'A', enum: ['yes', 'no'] },
        b: { title: 'B', type: 'string', 'x-visible': { field: 'a', is: 'yes' }, 'x-mandatory': true },
      },
    },
  },
};
const facts = { today: '2026-11-22' };
const drafts = [
  { page: { a: 'yes' } },
  { page: { a: 'no', b: 'stale' } },
  { page: { a: 'yes', b: 'there' } },
  { page: { c: 'unknown' } },
];

function expectAll(built: BuiltForm): void {
  for (const draft of drafts) {
    expectAsOracle(built, draft, facts);
    expectSameVerdicts(built, draft, { facts, tally: newTally() });
  }
}

/** Faults that an emitter could have, each in one function. */
const mistakes: readonly ((form: CompiledForm) => Partial<CompiledForm>)[] = [
  (form) => ({ evaluate: (draft, known) => ({ ...form.evaluate(draft, known), hidden: new Set() }) }),
  (form) => ({
    evaluate: (draft, known) => ({ ...form.evaluate(draft, known), mandatory: new Set(['/page/a', '/page/b']) }),
  }),
  () => ({ validateDraft: () => [{ code: 'unknown', pointer: '/page/c', params: {} }] }),
  () => ({ validatePage: () => [] }),
  () => ({ validateSubmission: () => [] }),
  () => ({ relevantAnswers: (draft) => draft }),
  (form) => ({ progress: (draft, known) => ({ ...form.progress(draft, known), percent: 100 }) }),
];

test('the comparison passes if nothing is wrong, and finds a fault planted in each function', async () => {
  const built = await buildForm(definition, 'planted');
  expectAll(built);
  for (const mistake of mistakes) {
    const wrong = { ...built, compiled: { ...built.compiled, ...mistake(built.compiled) } };
    expect(() => expectAll(wrong), String(mistake)).toThrow();
  }
});

test('the comparison finds a guard that is too strict, and one that is too lax', async () => {
  const built = await buildForm(definition, 'planted-guards');
  for (const verdict of [true, false]) {
    const guard = Object.assign(() => verdict, { errors: verdict ? null : [{}] });
    expect(() => expectAll({ ...built, isSubmission: guard })).toThrow();
    expect(() => expectAll({ ...built, isDraft: guard })).toThrow();
  }
});
