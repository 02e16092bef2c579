import { answerAt } from '@formwright/runtime';
import { expect, test } from 'vitest';
import { createSession, type Session } from '../../src/index.ts';
import { facts, field, page, smallForm } from '../support/small-form.ts';

const locked = (name: string): ReturnType<typeof field> => field(name, { prefill: { from: name, edit: 'locked' } });

/** `other` is asked while `first` is 'A', and cannot be edited while `first` is 'C' or once it is 'done'. */
const form = smallForm(
  [
    page('page', [
      locked('first'),
      locked('blank'),
      field('other'),
      locked('second'),
      locked('third'),
      field('sum', { type: 'number', widget: 'output', calculated: true }),
      locked('last'),
    ]),
  ],
  (answers, evaluation) => {
    const first = answerAt(answers, '/page/first');
    evaluation.calculated.set('/page/sum', 2);
    if (first !== 'A') evaluation.hidden.add('/page/other');
    if (first === 'C') evaluation.hidden.delete('/page/other');
    if (first === 'C' || answerAt(answers, '/page/other') === 'done') evaluation.locked.add('/page/other');
  },
);

const open = (first: string): Session =>
  createSession({
    form,
    facts,
    record: {
      source: 'Case record',
      at: '2026-05-03T09:00:00Z',
      values: { first, second: 'S', third: 'T', last: 'L' },
    },
  });

/** The names in each list, and what stands above it. */
function listsOf(session: Session): readonly (readonly [names: string, source: string | undefined])[] {
  const lists = session.children('/page').flatMap(({ pointer, answers }) => {
    expect(answers?.pointers.includes(pointer) ?? true).toBe(true);
    return answers?.pointers[0] === pointer ? [answers] : [];
  });
  return lists.map(({ pointers, source }) => [pointers.map((at) => at.split('/').at(-1)).join(' '), source]);
}

const from = 'From Case record, 3 May 2026';

test('neighbouring answers that cannot be edited are one list per source, until a question stands between them', () => {
  expect(listsOf(open('A'))).toEqual([
    ['first blank', from],
    ['second third', from],
    ['sum', ''],
    ['last', from],
  ]);
  expect(listsOf(open('B'))).toEqual([
    ['first blank second third', from],
    ['sum', ''],
    ['last', from],
  ]);
});

test('lists change with what is shown and what may be edited, and stay the same objects otherwise', () => {
  const session = open('A');
  let changes = 0;
  session.subscribe('children /page', () => changes++);
  const before = session.children('/page');
  session.answer('/page/other', 'x');
  expect([session.children('/page') === before, changes]).toEqual([true, 0]);
  session.refresh({ source: 'Case record', at: '2026-05-03T09:00:00Z', values: { first: 'C', second: 'S', last: '' } });
  expect(listsOf(session)).toEqual([
    ['first blank', from],
    ['other', ''],
    ['second third', from],
    ['sum last', ''],
  ]);
  expect(changes).toBe(1);
});

test('an answer that locks its own field joins the list at once', () => {
  const session = open('A');
  let changes = 0;
  session.subscribe('children /page', () => changes++);
  session.answer('/page/other', 'done');
  expect([session.field('/page/other').frame, changes]).toEqual(['fixed', 1]);
  expect(listsOf(session).slice(0, 2)).toEqual([
    ['first blank', from],
    ['other', ''],
  ]);
});
