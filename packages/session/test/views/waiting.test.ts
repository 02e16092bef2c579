import { expect, test } from 'vitest';
import { answerAt, isAnswered } from '@formwright/runtime';
import { createSession, type Session } from '../../src/index.ts';
import { offered } from '../support/offered.ts';
import { facts, field, note, page, section, smallForm } from '../support/small-form.ts';

/** The officer fills in `case`, the Senior Officer `signOff`, where a note stops everybody else from submitting. */
function formFor(role: 'officer' | 'senior') {
  return smallForm(
    [
      page('case', [
        field('name'),
        section('review', [field('seen')], { filledInBy: 'the area team', hint: 'Once a year' }),
      ]),
      page('signOff', [field('agreed'), note('finish', { stop: true })], { filledInBy: 'the Senior Officer' }),
      page('end', [field('more')]),
    ],
    (answers, { hidden, locked, mandatory, stops }) => {
      mandatory.add('/case/name').add('/signOff/agreed');
      if (answerAt(answers, '/case/name') === 'Ann') mandatory.add('/case/review/seen');
      locked.add('/case/review');
      if (role === 'senior') hidden.add('/signOff/finish');
      else {
        locked.add('/signOff');
        stops.push('/signOff/finish');
      }
      if (isAnswered(answerAt(answers, '/end/more'))) mandatory.delete('/signOff/agreed');
    },
  );
}

const host = { save: async () => ({}), submit: async () => ({ reference: 'A' }) };
const open = (role: 'officer' | 'senior'): Session => createSession({ form: formFor(role), facts, host });
const statuses = (session: Session): readonly string[] => session.view().pages.map(({ statusText }) => statusText);

test('what somebody else fills in stops nobody from finishing their part, and the form says for whom it waits', () => {
  const session = open('officer');
  expect(statuses(session)).toEqual(['Not started', 'Waiting for the Senior Officer', 'Nothing needed']);
  expect(session.next()).toBe(false);
  session.answer('/case/name', 'Bea');
  expect(statuses(session)[0]).toBe('Completed');
  expect(session.next()).toBe(true);
  expect(session.view().intro?.hint).toBe('Filled in by the Senior Officer');
  expect(session.next()).toBe(true);
  expect(session.view()).toMatchObject({ percent: 100, missing: [], waiting: 'Waiting for the Senior Officer' });
  expect(offered(session)).toEqual(['previous', 'save']);
  session.answer('/case/name', 'Ann');
  expect(session.view()).toMatchObject({
    percent: 100,
    waiting: 'Waiting for the area team, the Senior Officer',
  });
  expect(statuses(session)[0]).toBe('Waiting for the area team');
  // The stop is left: only the Senior Officer may submit.
  session.answer('/case/name', 'Bea');
  session.answer('/end/more', 'yes');
  expect(session.view()).toMatchObject({ missing: [], waiting: 'Waiting for the Senior Officer' });
});

test('whoever can change it is asked for it, and submits', () => {
  const session = open('senior');
  session.answer('/case/name', 'Bea');
  session.answer('/end/more', '');
  session.goTo('end');
  expect(session.view()).toMatchObject({ percent: 50, waiting: undefined });
  expect(session.view().missing.map(({ pointer }) => pointer)).toEqual(['/signOff/agreed']);
  session.answer('/signOff/agreed', 'yes');
  expect(session.view()).toMatchObject({ percent: 100, waiting: undefined });
  expect(offered(session)).toEqual(['submit', 'previous', 'save']);
  session.goTo('signOff');
  expect(session.view().intro?.hint).toBeUndefined();
});

test('the server refuses a submission from anybody else', () => {
  const answers = { case: { name: 'Bea' }, signOff: { agreed: 'yes' } };
  expect(formFor('officer').validateSubmission(answers, facts)).toMatchObject([
    { code: 'stop', pointer: '/signOff/finish' },
  ]);
  expect(formFor('officer').validatePage('signOff', answers, facts)).toEqual([]);
  expect(formFor('senior').validateSubmission(answers, facts)).toEqual([]);
});

test('a section says whose it is in place of its hint, which describes it', () => {
  const [, review] = open('officer').children('/case');
  expect(review).toMatchObject({ hint: 'Filled in by the area team', describedBy: ['-hint'] });
});
