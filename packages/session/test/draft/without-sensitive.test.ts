import { expect, test } from 'vitest';
import { emptyDraft } from '../../src/draft/empty-draft.ts';
import { withoutSensitive } from '../../src/draft/without-sensitive.ts';
import { field, page, repeat, section, smallForm } from '../support/small-form.ts';

const { model } = smallForm([
  page('you', [
    field('name'),
    field('secret', { sensitive: true }),
    section('inner', [field('code', { sensitive: true }), field('town')]),
    repeat('needs', [field('need'), field('why', { sensitive: true })]),
  ]),
]);

const provenance = { source: 'Case record', at: '2026-11-22T09:00:00Z', value: 'sent' };

test('removes sensitive answers and their provenance, and keeps everything else', () => {
  const draft = {
    ...emptyDraft(model),
    answers: {
      you: {
        name: 'Ann',
        secret: 'abc',
        inner: { code: 'abc', town: 'Bootle' },
        needs: [{ need: 'Meals', why: 'abc' }, { why: 'abc' }],
      },
    },
    entries: { '/you/needs': ['a', 'b'] },
    prefilled: {
      '/you/name': { ...provenance, value: 'Ann' },
      '/you/needs/0/why': { ...provenance, value: 'abc', newer: { ...provenance, value: 'abcd' } },
    },
  };
  const kept = withoutSensitive(model, draft);
  expect(kept.answers).toEqual({ you: { name: 'Ann', inner: { town: 'Bootle' }, needs: [{ need: 'Meals' }, {}] } });
  expect(kept.prefilled).toEqual({ '/you/name': { ...provenance, value: 'Ann' } });
  expect(kept.entries).toEqual(draft.entries);
  expect(JSON.stringify(kept)).not.toContain('abc');
});

test('removes what is unknown to the form or cannot be read', () => {
  const answers = { you: { older: 'abc', inner: 'abc', needs: { length: 1, 0: 'abc' } }, gone: 'abc' };
  expect(
    withoutSensitive(model, {
      ...emptyDraft(model),
      answers,
      prefilled: { '/you/older': provenance },
      aside: [{ pointer: '/you/older', value: 'abc' }],
    }),
  ).toEqual({ ...emptyDraft(model), answers: { you: { inner: {} } } });
});
