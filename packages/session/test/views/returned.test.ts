import { expect, test } from 'vitest';
import { createSession, emptyDraft } from '../../src/index.ts';
import { facts, field, note, page, repeat, smallForm } from '../support/small-form.ts';

const form = smallForm(
  [
    page('you', [field('name', { label: 'Your name' }), field('gone')]),
    page('needs', [repeat('needs', [field('what')])]),
  ],
  (_, { hidden }) => void hidden.add('/you/gone'),
);
const notes = {
  reason: 'We need to know more.',
  at: {
    '/you/name': 'Is this the name on the birth certificate?',
    '/you/gone': 'nobody is asked this now',
    '/needs/needs': 'Add what they need at night.',
    '/needs/needs/0/what': 'How often?',
    '/nowhere/at/all': 'the form never asked this',
  },
};

test('a returned form says why on each page, and each comment leads to its question [S0-77, S0-78]', () => {
  const saved = {
    form: 'council/small',
    version: '1.0.0',
    answers: { needs: { needs: [{ what: 'help' }] } },
    entries: {},
    page: 'you',
    ticked: [],
    prefilled: {},
  };
  const session = createSession({ form, facts, saved, notes });
  for (const name of ['you', 'needs']) {
    session.goTo(name);
    expect(session.view().returned).toMatchObject({ title: 'This form was returned to you', reason: notes.reason });
  }
  expect(session.view().returned?.lines.map(({ message, page: label }) => [message, label])).toEqual([
    ['Your name: Is this the name on the birth certificate?', 'you'],
    ['needs: Add what they need at night.', 'needs'],
    ['what, Need 1: How often?', 'needs'],
  ]);
  session.follow('/you/name');
  expect(session.view().page.name).toBe('you');
  const { comment, describedBy, error } = session.field('/you/name');
  expect([comment, describedBy, error]).toEqual([
    'Comment: Is this the name on the birth certificate?',
    ['comment'],
    undefined,
  ]);
  expect(session.repeat('/needs/needs')).toMatchObject({ comment: 'Comment: Add what they need at night.' });
  expect(session.field('/needs/needs/0/what').comment).toBe('Comment: How often?');
});

test('a comment stays with its entry when entries move or are removed, and goes with it', () => {
  const saved = {
    ...emptyDraft(form.model),
    answers: { needs: { needs: [{ what: 'one' }, { what: 'two' }] } },
    entries: { '/needs/needs': ['a', 'b'] },
  };
  const at = { '/needs/needs/0/what': 'About one', '/needs/needs/1/what': 'About two' };
  const session = createSession({ form, facts, saved, notes: { at } });
  const comments = (): unknown => [
    ...session.repeat('/needs/needs').entries.map(({ pointer }) => session.field(`${pointer}/what`).comment),
    ...(session.view().returned?.lines.map(({ pointer, message }) => `${pointer} ${message}`) ?? []),
  ];
  session.moveEntry('/needs/needs/0', 'down');
  expect(comments()).toEqual([
    'Comment: About two',
    'Comment: About one',
    '/needs/needs/1/what what, Need 2: About one',
    '/needs/needs/0/what what, Need 1: About two',
  ]);
  session.removeEntry('/needs/needs/1');
  session.addEntry('/needs/needs');
  expect(comments()).toEqual(['Comment: About two', undefined, '/needs/needs/0/what what, Need 1: About two']);
});

test('a comment at what follows a stop is not listed, because its question is not drawn', () => {
  const stopped = smallForm(
    [page('you', [field('name'), note('stop', { stop: true }), field('town')])],
    (_, { stops }) => void stops.push('/you/stop'),
  );
  const session = createSession({
    form: stopped,
    facts,
    notes: { at: { '/you/name': 'Who?', '/you/town': 'Where?' } },
  });
  expect(session.view().returned?.lines.map(({ pointer }) => pointer)).toEqual(['/you/name']);
});

test('notes that come later are shown at once, and go when they are taken away', async () => {
  const session = createSession({ form, facts });
  expect(session.view().returned).toBeUndefined();
  await session.setOptions({ form, facts, notes });
  expect([session.field('/you/name').comment, session.view().returned?.lines.length]).toEqual([
    'Comment: Is this the name on the birth certificate?',
    2,
  ]);
  await session.setOptions({ form, facts });
  expect([session.field('/you/name').comment, session.view().returned]).toEqual([undefined, undefined]);
});
