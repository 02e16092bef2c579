import type { Facts } from '@formwright/model';
import { expect, test } from 'vitest';
import { emptyDraft, migrateDraft, type PrefillRecord, receiveDraft, type SavedDraft } from '../../src/index.ts';
import { facts, field, page, repeat, section, smallForm } from '../support/small-form.ts';

/** Only a senior officer writes the note, its section, the note of each visit, and the list of decisions. */
const form = smallForm(
  [
    page('a', [
      field('name'),
      field('note', { renamedFrom: ['/a/remark'] }),
      section('signed', [field('by'), field('on')]),
      repeat('visits', [field('what'), field('note')]),
      repeat('decisions', [field('what'), repeat('steps', [field('step')])]),
    ]),
  ],
  undefined,
  {
    lockedBy: ({ context }: Facts) =>
      context?.['role'] === 'senior'
        ? []
        : ['/a/note', '/a/signed', '/a/signed/by', '/a/visits/*/note', '/a/decisions'],
  },
);
const senior = { ...facts, context: { role: 'senior' } };

const draft = (answers: object, own: Partial<SavedDraft> = {}): SavedDraft => ({
  ...emptyDraft(form.model),
  answers: answers as SavedDraft['answers'],
  ...own,
});

const stored = draft(
  {
    a: {
      name: 'Ann',
      note: 'Agreed',
      signed: { by: 'Sian' },
      visits: [
        { what: 'rail', note: 'one' },
        { what: 'bed', note: 'two' },
      ],
      decisions: [{ what: 'yes', steps: [{ step: 'first' }] }],
    },
  },
  {
    entries: { '/a/visits': ['e1', 'e2'], '/a/decisions': ['e3'], '/a/decisions/0/steps': ['e4'] },
    prefilled: { '/a/note': { source: 'Case record', at: '2026-11-01', value: 'Agreed' } },
  },
);

const kept = (body: unknown, more: Partial<Parameters<typeof receiveDraft>[1]> = {}): SavedDraft => {
  const received = receiveDraft(body, { form, facts, stored, ...more });
  if (received.kind !== 'draft') throw new Error(JSON.stringify(received));
  return received.draft;
};

test.each([
  [null, '', 'type'],
  ['x', '', 'type'],
  [[], '', 'type'],
  [{}, '/form', 'const'],
  [5, '', 'type'],
  [{ ...stored, form: 'council/other' }, '/form', 'const'],
  [{ form: 'council/small' }, '/version', 'type'],
  [{ form: 'council/small', version: '1.0.0' }, '/answers', 'type'],
  [{ ...stored, answers: [] }, '/answers', 'type'],
  [{ ...stored, version: 2 }, '/version', 'type'],
])('%j is not a draft of the form', (body, pointer, code) => {
  expect(receiveDraft(body, { form, facts, stored })).toMatchObject({
    kind: 'not-a-draft',
    issues: [{ pointer, code }],
  });
});

test('answers of the wrong shape, or beyond what a draft keeps, are refused by pointer', () => {
  expect(receiveDraft(draft({ a: { name: 5 } }), { form, facts })).toMatchObject({
    kind: 'not-valid',
    issues: [{ code: 'type', pointer: '/a/name' }],
  });
  expect(receiveDraft(draft({ a: { name: 'x'.repeat(20_001) } }), { form, facts })).toMatchObject({
    kind: 'not-valid',
    issues: [{ code: 'maxLength', pointer: '/a/name' }],
  });
  const large = 'x'.repeat(1_048_576);
  expect(
    receiveDraft(draft({}, { aside: [1, 2, 3].map((n) => ({ pointer: `/old${n}`, value: large })) }), { form, facts }),
  ).toMatchObject({ kind: 'not-a-draft', issues: [{ code: 'maxSize', pointer: '' }] });
});

test('a draft of another version is migrated to the current form', () => {
  expect(kept({ ...draft({ a: { name: 'Ann', gone: 1 } }), version: '0.9.0' })).toMatchObject({
    version: '1.0.0',
    answers: { a: { name: 'Ann' } },
    aside: [{ pointer: '/a/gone', value: 1 }],
  });
});

test('answers that the facts lock stay as stored, whatever is sent', () => {
  const forged = draft(
    {
      a: {
        name: 'Bob',
        note: 'Forged',
        signed: { by: 'Me', on: 'today' },
        visits: [
          { what: 'bath', note: 'x' },
          { what: 'chair', note: 'y' },
        ],
        decisions: [{ what: 'no' }, {}],
      },
    },
    {
      entries: { '/a/visits': ['e2', 'e9'], '/a/decisions': ['e3', 'e7'] },
      prefilled: {
        '/a/note': { source: 'Forged', at: '', value: 'Forged' },
        '/a/name': { source: 'Case record', at: '', value: 'Bob' },
      },
    },
  );
  expect(kept(forged)).toMatchObject({
    answers: {
      a: {
        name: 'Bob',
        note: 'Agreed',
        signed: { by: 'Sian' },
        visits: [{ what: 'bath', note: 'two' }, { what: 'chair' }],
        decisions: [{ what: 'yes', steps: [{ step: 'first' }] }],
      },
    },
    entries: { '/a/visits': ['e2', 'e9'], '/a/decisions': ['e3'], '/a/decisions/0/steps': ['e4'] },
    prefilled: { '/a/note': { source: 'Case record', value: 'Agreed' } },
  });
  expect(kept(forged).answers).not.toHaveProperty('a.visits.1.note');
  expect(kept(forged).answers).not.toHaveProperty('a.signed.on');
  expect(kept(draft({}))).toMatchObject({
    answers: { a: { note: 'Agreed', signed: { by: 'Sian' }, decisions: [{ what: 'yes' }] } },
  });
  expect(kept(forged, { stored: undefined }).answers).toEqual({
    a: { name: 'Bob', visits: [{ what: 'bath' }, { what: 'chair' }] },
  });
  expect(kept(forged, { facts: senior }).answers).toEqual(forged.answers);
});

test('no answer sent as kept aside or moved gets into a locked place when the draft is opened again', () => {
  const empty = draft({ a: { name: 'Ann' } });
  const forged = [
    { aside: [{ pointer: '/a/note', value: 'Forged' }] },
    { aside: [{ pointer: '/a/remark', value: 'Forged' }] },
    { aside: [{ pointer: '/a', value: { note: 'Forged' } }] },
    { aside: [{ pointer: '/old', value: 'Forged' }], moved: { '/old': '/a/note' } },
    { aside: [{ pointer: '/old', value: 'Forged' }], moved: { '/a/note': '/old' } },
    { aside: [{ pointer: '/a/visits/0/note', value: 'Forged' }] },
  ];
  for (const besides of forged) {
    const taken = kept(draft({ a: { name: 'Ann', visits: [{}] } }, besides), { stored: empty });
    expect(JSON.stringify(migrateDraft(form.model, taken).answers), JSON.stringify(besides)).not.toContain('Forged');
  }
  const harmless = kept(draft({ a: { name: 'Ann' } }, { aside: [{ pointer: '/gone', value: 'mine' }] }), {
    stored: { ...empty, aside: [{ pointer: '/a/remark/x', value: 'stored' }] },
  });
  expect(harmless.aside).toEqual([
    { pointer: '/gone', value: 'mine' },
    { pointer: '/a/remark/x', value: 'stored' },
  ]);
});

test('a source that neither the record nor the stored draft has was made up in the browser', () => {
  const recorded = smallForm([
    page('a', [field('name', { prefill: { from: 'person.name', edit: 'editable' } }), field('other')]),
  ]);
  const made = { source: 'Made up', at: '2026-11-01', value: 'Bob' };
  const sent: SavedDraft = {
    ...emptyDraft(recorded.model),
    answers: { a: { name: 'Bob', other: 'Bob' } },
    prefilled: { '/a/name': made, '/a/other': made },
  };
  const sourcesOf = (record?: PrefillRecord, before?: SavedDraft): unknown => {
    const received = receiveDraft(sent, { form: recorded, facts, record, stored: before });
    return (
      received.kind === 'draft' &&
      Object.fromEntries(Object.entries(received.draft.prefilled).map(([at, { source }]) => [at, source]))
    );
  };
  const record = { source: 'Case record', at: '2026-11-02', values: {} };
  expect(sourcesOf()).toEqual({});
  expect(sourcesOf(record)).toEqual({});
  expect(sourcesOf({ ...record, values: { person: { name: 'Ann' } } })).toEqual({ '/a/name': 'Case record' });
  expect(sourcesOf(record, sent)).toEqual({ '/a/name': 'Made up', '/a/other': 'Made up' });
});

test('a record fills in only after stored answers: its editable value can start an answer that nobody may type', () => {
  const filled = smallForm([page('a', [field('note', { prefill: { from: 'note', edit: 'editable' } })])], undefined, {
    lockedBy: () => ['/a/note'],
  });
  const record = { source: 'Case record', at: '2026-11-22', values: { note: 'From the record' } };
  const forged = { ...draft({ a: { note: 'Forged' } }), prefilled: { '/a/note': { source: 'x', at: '', value: 'x' } } };
  expect(receiveDraft(forged, { form: filled, facts, record })).toMatchObject({
    kind: 'draft',
    draft: { answers: { a: { note: 'From the record' } } },
  });
});

test('it never throws, whatever is sent', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`) as object;
  for (const body of [
    { ...draft({}), answers: deep },
    draft({}, { aside: [{ pointer: '/x', value: deep }] }),
    { ...draft({}), version: 'x', answers: deep },
    { ...stored, entries: deep, prefilled: deep, moved: deep, ticked: deep },
  ]) {
    expect(() => receiveDraft(body, { form, facts, stored: deep })).not.toThrow();
  }
});
