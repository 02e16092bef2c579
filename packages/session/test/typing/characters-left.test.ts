import { expect, it } from 'vitest';
import { createSession } from '../../src/index.ts';
import { charactersLeft } from '../../src/typing/characters-left.ts';
import { facts, field, page, smallForm } from '../support/small-form.ts';

it('counts the characters left as validators count them', () => {
  const form = smallForm([page('p', [field('long', { maxLength: 10 }), field('free')])]);
  const session = createSession({ form, facts });
  const left = (typed: string): number | undefined => {
    session.answer('/p/long', typed);
    return charactersLeft(session.field('/p/long'));
  };
  expect(['W\u0302'.repeat(10), '👨‍👩‍👧‍👦', 'abcdefghijk', 'a\r\nb ', ''].map(left)).toEqual([0, 3, -1, 7, 10]);
  expect(charactersLeft(session.field('/p/free'))).toBeUndefined();
});
