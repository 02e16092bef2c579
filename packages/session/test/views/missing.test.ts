import { expect, test } from 'vitest';
import { createSession } from '../../src/index.ts';
import { offered } from '../support/offered.ts';
import { facts, field, page, smallForm } from '../support/small-form.ts';

const host = { save: async () => ({}), submit: async () => ({ reference: 'A' }) };

test('what is still needed is listed by page with counts; a line leads to the question, and there is a way back', () => {
  const form = smallForm(
    [page('one', [field('a'), field('b')]), page('two', [field('c')]), page('three', [field('d')])],
    (_, { mandatory }) => void mandatory.add('/one/a').add('/one/b').add('/two/c'),
  );
  const session = createSession({ form, facts, host });
  session.subscribe('form', () => undefined);
  session.goTo('three');
  expect(session.view().missingPages.map(({ title, lines }) => [title, lines.map(({ pointer }) => pointer)])).toEqual([
    ['one: 2 questions', ['/one/a', '/one/b']],
    ['two: 1 question', ['/two/c']],
  ]);
  expect(offered(session)).not.toContain('toMissing');

  session.follow('/one/b');
  expect(session.view()).toMatchObject({ page: { name: 'one' }, missingPages: [] });
  expect(session.field('/one/b').error).toBeDefined();
  expect(offered(session)).toEqual(['next', 'toMissing', 'save']);
  session.answer('/one/b', 'x');
  session.press('toMissing');
  expect(session.view()).toMatchObject({ page: { name: 'three' }, focus: { ids: ['_missing', '_heading'] } });
  expect(session.view().missingPages.map(({ title }) => title)).toEqual(['one: 1 question', 'two: 1 question']);

  session.follow('/two/c');
  session.previous();
  expect(offered(session)).not.toContain('toMissing');
});
