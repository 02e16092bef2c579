import { describe, expect, test } from 'vitest';
import { applyPrefill, carryAnswers, createSession, readDraft, receiveDraft, type ToBegin } from '../../src/index.ts';
import { facts, field, page, repeat, smallForm } from '../support/small-form.ts';

const from = smallForm([
  page('person', [
    field('name'),
    field('age', { type: 'integer' }),
    field('nhs'),
    repeat('people', [field('name'), field('phone'), repeat('visits', [field('day')])]),
    field('own'),
  ]),
]);
const into = smallForm(
  [
    page('adult', [
      field('name', { prefill: { from: 'person.name', edit: 'editable' } }),
      field('age', { type: 'integer', default: 18 }),
      field('nhs', { format: 'nhs-number' }),
      repeat('people', [field('name'), repeat('visits', [field('day')])]),
      field('own'),
    ]),
  ],
  undefined,
  { starts: [['/adult/age']] },
);
const shared = (page: string) => ({
  name: `/${page}/name`,
  age: `/${page}/age`,
  nhs: `/${page}/nhs`,
  people: `/${page}/people`,
  'people/*/name': `/${page}/people/*/name`,
  visits: `/${page}/people/*/visits`,
  'visits/*/day': `/${page}/people/*/visits/*/day`,
});
const given = { name: 'Ann', age: 81, people: [{ name: 'Bo', phone: '1', visits: [{ day: 'Mon' }] }], own: 'Mine' };
const source = 'your form ‘First’';
const at = '2026-11-03T10:00:00Z';

const carry = (person: object, more: Partial<ToBegin> = {}) =>
  carryAnswers(
    { form: from, shared: shared('person'), answers: { person }, facts, source, at },
    { form: into, shared: shared('adult'), facts, ...more },
  );
const carried = (value: unknown) => ({ source, at, value, carried: true });

describe('answers that are carried over to another form [S0-18]', () => {
  test('are those to questions that both share, in entries too, each with its source', () => {
    const draft = carry(given);
    expect(draft.answers).toEqual({
      adult: { name: 'Ann', age: 81, people: [{ name: 'Bo', visits: [{ day: 'Mon' }] }] },
    });
    expect(draft.prefilled).toEqual({
      '/adult/name': carried('Ann'),
      '/adult/age': carried(81),
      '/adult/people/0/name': carried('Bo'),
      '/adult/people/0/visits/0/day': carried('Mon'),
    });
    expect(draft.entries).toEqual({ '/adult/people': ['e1'], '/adult/people/0/visits': ['e2'] });
    expect(receiveDraft(draft, { form: into, facts, stored: draft })).toEqual({ kind: 'draft', draft });
  });

  test('are valid in the new form, and say where they come from', () => {
    expect(carry({ nhs: 'not known', age: 'old' }).answers).toEqual({ adult: { age: 18 } });
    const session = createSession({ form: into, facts, saved: carry(given) });
    expect(session.field('/adult/name').source).toBe('From your form ‘First’, 3 November 2026');
    // The person gave them, so they count as theirs.
    expect(session.view().pages[0]?.statusText).toBe('Completed');
  });

  test('do not replace what a record says, and a record does not replace them later without asking', () => {
    const record = (name: unknown) => ({ source: 'Case record', at, values: { person: { name } } });
    expect(carry(given, { record: record('Anne') }).answers['adult']).toMatchObject({ name: 'Anne' });
    const draft = carry(given, { record: record(undefined) });
    expect(draft.answers['adult']).toMatchObject({ name: 'Ann' });
    const newer = applyPrefill(into.model, draft, record('Anne'));
    expect(newer.answers['adult']).toMatchObject({ name: 'Ann' });
    expect(newer.prefilled['/adult/name']?.newer?.value).toBe('Anne');
    expect(applyPrefill(into.model, draft, record(undefined))).toEqual(draft);
  });

  test('were never withdrawn, and may be changed in the new form', () => {
    const hidden = {
      ...from,
      relevantAnswers: () => ({ person: { name: 'Ann' } }),
    };
    const all = { ...given, name: 'Ann' };
    const draft = carryAnswers(
      { form: hidden, shared: shared('person'), answers: { person: all }, facts, source, at },
      { form: into, shared: shared('adult'), facts },
    );
    expect(draft.answers).toEqual({ adult: { name: 'Ann', age: 18 } });
    const lockedBy = { ...into, lockedBy: () => ['/adult/people'] };
    expect(carry(given, { form: lockedBy }).answers).toEqual({ adult: { name: 'Ann', age: 81 } });
    // Once somebody has a name, the age is locked.
    const locking = {
      ...into,
      evaluate: (...read: Parameters<typeof into.evaluate>) => ({
        ...into.evaluate(...read),
        locked: new Set(read[0]['adult'] ? ['/adult/age'] : []),
      }),
    };
    expect(carry(given, { form: locking }).answers['adult']).toMatchObject({ name: 'Ann', age: 18 });
  });

  test('cannot be made up by a browser: only the source is dropped', () => {
    const draft = carry(given);
    const forged = { ...draft, prefilled: { ...draft.prefilled, '/adult/own': carried('Theirs') } };
    const received = receiveDraft(
      { ...forged, answers: { adult: { own: 'Theirs' } } },
      { form: into, facts, stored: draft },
    );
    expect(received).toMatchObject({ kind: 'draft', draft: { answers: { adult: { own: 'Theirs' } } } });
    expect(received.kind === 'draft' && Object.hasOwn(received.draft.prefilled, '/adult/own')).toBe(false);
    expect(receiveDraft(draft, { form: into, facts })).toMatchObject({ draft: { answers: draft.answers } });
    expect(readDraft(draft, into.model)).toEqual(draft);
  });
});
