import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import { govuk } from '@formwright/messages/govuk';
import { expect, test } from 'vitest';
import { createSession, emptyDraft } from '../src/index.ts';
import { referral } from './support/referral.ts';
import { offered } from './support/offered.ts';
import { facts } from './support/small-form.ts';

const form = referral();
const host = { save: async () => ({}), submit: async () => ({ reference: 'AB' }) };

test('a new form begins at the list of tasks, and Continue goes to the first unfinished one', () => {
  const session = createSession({ form, facts, host, wording: govuk(english) });
  expect(session.view()).toMatchObject({
    list: 'shown',
    screen: 'list',
    heading: 'Small form',
    shown: [],
    isFirst: true,
    isLast: false,
    explanation: '',
  });
  expect(offered(session)).not.toContain('submit');
  expect(session.view().pages.some(({ current }) => current)).toBe(false);
  expect(session.next()).toBe(true);
  expect(session.view()).toMatchObject({ list: 'offered', screen: '/start', isFirst: false });
});

test('Back leads from the first page to the list, and the list leads to any page', () => {
  const session = createSession({ form, facts, wording: govuk(english) });
  session.goTo('needs');
  expect(session.view().screen).toBe('/needs');
  for (let n = 0; n < 5; n++) session.previous();
  expect(session.view().list).toBe('shown');
  session.goTo('start');
  expect(session.view().screen).toBe('/start');
  session.goToList();
  expect(session.view().list).toBe('shown');
});

test('the list offers Submit when all tasks are done', async () => {
  const answers = { start: { name: 'Ann', urgent: 'no' }, needs: { needs: [{ what: 'Meals' }] } };
  const session = createSession({
    form,
    facts,
    host,
    saved: { ...emptyDraft(form.model), answers },
    wording: govuk(english),
  });
  expect(session.view()).toMatchObject({ list: 'offered', screen: '/start' });
  session.goToList();
  expect(session.view()).toMatchObject({ list: 'shown', isLast: true });
  expect(offered(session)).toContain('submit');
  await session.submit();
  expect(session.view().activity).toMatchObject({ kind: 'submitted' });
});

test('the list does not show the errors of a page, and saving there finds none', async () => {
  const session = createSession({ form, facts, host, wording: govuk(english) });
  session.goTo('start');
  session.next();
  expect(session.view().errors).not.toEqual([]);
  session.goToList();
  expect(session.view().errors).toEqual([]);
  await session.save();
  session.goTo('start');
  expect(session.field('/start/name').error).toBeUndefined();
});

test('the portal profile has no list, and Welsh has its own words', () => {
  const session = createSession({ form, facts });
  session.goToList();
  expect(session.view().list).toBe('beside');
  expect(govuk(welsh)).toMatchObject({ language: 'cy', next: 'Parhau', govuk: { optional: 'dewisol' } });
});
