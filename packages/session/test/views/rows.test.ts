import { expect, test } from 'vitest';
import { createSession } from '../../src/index.ts';
import { facts, field, page, repeat, section, smallForm } from '../support/small-form.ts';

test('a line about a question says which row or entry it is in', () => {
  const row = (name: string): ReturnType<typeof section> => section(name, [field('level')], { label: `Row ${name}` });
  const form = smallForm(
    [
      page('page', [
        section('rows', [row('a'), row('b')], { rows: 'list' }),
        section('plain', [field('level', { label: 'Other level' })]),
        repeat('needs', [field('what')]),
      ]),
    ],
    (_, evaluation) => {
      for (const pointer of ['/page/rows/b/level', '/page/plain/level', '/page/needs/0/what'])
        evaluation.mandatory.add(pointer);
      evaluation.broken.push({ pointer: '/page/needs/0', text: 0 }, { pointer: '/page/rows/a', text: 0 });
    },
    { texts: ['Check this'] },
  );
  const session = createSession({ form, facts });
  session.addEntry('/page/needs');
  expect(session.view().missing.map(({ message }) => message)).toEqual([
    'Check this (Row a)',
    'Enter the level (Row b)',
    'Enter other level',
    'Check this (Need 1)',
    'Enter what (Need 1)',
  ]);
});
