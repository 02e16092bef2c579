import { answerAt } from '@formwright/runtime';
import { expect, it } from 'vitest';
import { beginDraft, createSession, emptyDraft, receiveDraft, type SavedDraft } from '../../src/index.ts';
import { facts } from '../support/small-form.ts';
import { visits } from '../support/visits.ts';

const form = visits();
const record = (values: object): { source: string; at: string; values: { readonly [name: string]: unknown } } => ({
  source: 'Record',
  at: '2026-11-20T10:00:00Z',
  values: { ...values },
});
const stored = (draft: SavedDraft): SavedDraft => JSON.parse(JSON.stringify(draft)) as SavedDraft;
const received = (sent: unknown, more: Partial<Parameters<typeof receiveDraft>[1]> = {}): SavedDraft => {
  const found = receiveDraft(sent, { form, facts, ...more });
  if (found.kind !== 'draft') throw new Error(JSON.stringify(found));
  return found.draft;
};

it('a new draft begins in the same way in a session and on a server, and has no unsaved work', () => {
  const session = createSession({ form, facts });
  expect(session.answers()).toEqual({ visit: { kind: 'home', on: '2026-11-22' }, later: { note: 'N' } });
  expect(session.view().unsaved).toBe(false);
  expect(beginDraft(form, facts)).toEqual(session.draft());
  expect(session.field('/visit/kind').source).toBeUndefined();
});

it('the time is asked for whenever a field comes to be, and is a text for what calculates', () => {
  let clock = '2026-11-22 09:30:15';
  const times: unknown[] = [];
  const timed = visits({
    starts: [
      ['/visit/on', '/visit/visits/*/since'],
      (_, { now }, { calculated }) => {
        times.push(now);
        if (typeof now !== 'string') return;
        calculated.set('/visit/on', now);
        calculated.set('/visit/visits/0/since', now);
      },
    ],
  });
  const session = createSession({ form: timed, facts: { ...facts, now: () => clock } });
  expect(answerAt(session.answers(), '/visit/on')).toBe('2026-11-22T09:30');
  clock = '2026-11-22T10:45';
  session.addEntry('/visit/visits');
  session.answer('/visit/visits/0/what', 'X');
  expect(answerAt(session.answers(), '/visit/visits/0/since')).toBe('2026-11-22T10:45');
  expect(new Set(times)).toEqual(new Set(['2026-11-22T09:30', '2026-11-22T10:45']));
  expect(beginDraft(timed, { ...facts, now: '2026-11-22T11:00' }).answers).toEqual({
    visit: { on: '2026-11-22T11:00' },
  });
  for (const wrong of [undefined, '', 'noon', '2026-11-22', '2026-02-30T09:30'])
    expect(beginDraft(timed, { ...facts, now: wrong }).answers).toEqual({});
});

it('a new function for the time is not a new fact', async () => {
  const given = { form, facts: { ...facts, now: () => '2026-11-22T09:30' } };
  const session = createSession(given);
  const heard: unknown[] = [];
  session.subscribe('form', () => void heard.push('changed'));
  await session.setOptions({ form, facts: { ...facts, now: () => '2026-11-22T10:30' } });
  expect(heard).toEqual([]);
});

it('an older draft, and one without anything beside its answers, is not started, but what it shows later is', () => {
  const session = createSession({ form, facts, saved: { ...emptyDraft(form.model), version: '0.9.0' } });
  expect(session.answers()).toEqual({});
  expect(session.view().unsaved).toBe(false);
  session.answer('/visit/kind', 'call');
  expect(session.answers()).toEqual({ visit: { kind: 'call', phone: 'mobile', copied: 'call' } });
});

it('a hidden answer that has started is not submitted', () => {
  const session = createSession({ form, facts });
  session.answer('/visit/kind', 'none');
  expect(answerAt(session.answers(), '/later/note')).toBe('N');
  expect(form.relevantAnswers(session.answers(), facts)).not.toHaveProperty('later');
});

it('the record wins, and otherwise the start value; a later value of the record replaces one that nobody has changed', () => {
  const phoned = record({ person: { phone: '0151' } });
  const [given, blank] = [phoned, record({ person: {} })].map((one) => {
    const session = createSession({ form, facts, record: one });
    session.answer('/visit/kind', 'call');
    return session;
  }) as [ReturnType<typeof createSession>, ReturnType<typeof createSession>];
  expect(answerAt(given.answers(), '/visit/phone')).toBe('0151');
  expect(answerAt(blank.answers(), '/visit/phone')).toBe('mobile');
  blank.refresh(record({ person: {} }));
  expect(answerAt(blank.answers(), '/visit/phone')).toBe('mobile');
  blank.refresh(phoned);
  expect(answerAt(blank.answers(), '/visit/phone')).toBe('0151');
});

it('what a person made of a start value stays, whatever the record says', () => {
  const session = createSession({ form, facts });
  session.answer('/visit/kind', 'call');
  session.answer('/visit/phone', undefined);
  session.refresh(record({ person: { phone: '0151' } }));
  expect(answerAt(session.answers(), '/visit/phone')).toBeUndefined();
  expect(session.field('/visit/phone').newer).toBeUndefined();
});

it('a record fills in each entry of a plain repeat when it is added', () => {
  const session = createSession({ form, facts, record: record({ account: { name: 'Sam Worker' } }) });
  session.addEntry('/visit/visits');
  expect(answerAt(session.answers(), '/visit/visits')).toEqual([{ what: 'W', by: 'Sam Worker' }]);
  session.answer('/visit/visits/0/by', undefined);
  session.refresh(record({ account: { name: 'Kim Worker' } }));
  session.addEntry('/visit/visits');
  expect(answerAt(session.answers(), '/visit/visits')).toEqual([{ what: 'W' }, { what: 'W', by: 'Kim Worker' }]);
});

it('a draft that arrives late is not mixed with start values', async () => {
  const session = createSession({ form, facts });
  const other = createSession({ form, facts: { today: '2026-11-01' } });
  other.answer('/visit/kind', undefined);
  await session.setOptions({ form, facts, saved: stored(other.draft()) });
  expect(session.answers()).toEqual(other.answers());
});

it('a receiver takes the start values of what it locks, and none of a browser', () => {
  const locked = visits({ lockedBy: () => ['/visit/on', '/visit/visits/*/since'] });
  const session = createSession({ form: locked, facts: { today: '1999-01-01' } });
  session.addEntry('/visit/visits');
  session.answer('/visit/visits/0/what', 'X');
  session.answer('/visit/kind', undefined);
  const draft = received(stored(session.draft()), { form: locked });
  expect(draft.answers['visit']).toEqual({ on: '2026-11-22', visits: [{ what: 'X', since: '2026-11-22' }] });
  const later = received(stored(draft), { form: locked, stored: draft, facts: { today: '2026-12-24' } });
  expect(later.answers).toEqual(draft.answers);
});

it('a receiver starts nothing that a person could have cleared', () => {
  const sent = { ...emptyDraft(form.model), answers: { visit: { visits: [{}] } } };
  expect(received(sent).answers).toEqual(sent.answers);
});

it('no browser keeps a locked answer by calling it a start value', () => {
  const safe = visits({ starts: [['/visit/phone']] });
  const model = JSON.parse(JSON.stringify(safe.model)) as typeof safe.model;
  const phone = model.pages[0]?.children.find(({ name }) => name === 'phone') as { prefill: object };
  phone.prefill = { from: 'person.phone', edit: 'locked' };
  const forged = { source: '', at: '', value: 'x', started: true };
  const sent = { ...emptyDraft(model), answers: { visit: { phone: 'mine' } }, prefilled: { '/visit/phone': forged } };
  const draft = received(sent, { form: { ...safe, model }, record: record({ person: { phone: '0151' } }) });
  expect(answerAt(draft.answers, '/visit/phone')).toBe('0151');
});
