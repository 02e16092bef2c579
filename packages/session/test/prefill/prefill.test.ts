import { english, type Wording } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import { describe, expect, it } from 'vitest';
import {
  applyPrefill,
  createSession,
  emptyDraft,
  type PrefillRecord,
  readDraft,
  recordIssues,
  type SavedDraft,
  type Session,
} from '../../src/index.ts';
import { facts, field, page, repeat, smallForm } from '../support/small-form.ts';

const locked = (from: string) => ({ prefill: { from, edit: 'locked' as const } });
const editable = (from: string) => ({ prefill: { from, edit: 'editable' as const } });

const form = smallForm([
  page('person', [
    field('name', locked('person.name')),
    field('phone', editable('person.phone')),
    field('likes', { type: 'strings', ...editable('person.likes') }),
    field('born', { format: 'date', ...editable('person.born') }),
    field('nhs', { format: 'nhs-number', ...editable('person.nhs') }),
  ]),
  page('plan', [
    repeat(
      'needs',
      [
        field('what', locked('.what')),
        field('score', { type: 'integer' }),
        repeat('steps', [field('step', locked('.step'))], locked('.steps')),
      ],
      locked('plan.needs'),
    ),
    repeat('carers', [field('name', editable('.name')), field('checked', locked('.checked'))], editable('plan.carers')),
  ]),
]);
const { model } = form;

const record = (values: PrefillRecord['values'], at = '2026-11-03T10:00:00Z'): PrefillRecord => ({
  source: 'Case record',
  at,
  values,
});
const apply = (values: PrefillRecord['values'], draft: SavedDraft = emptyDraft(model)): SavedDraft =>
  applyPrefill(model, draft, record(values));
const edited = (draft: SavedDraft, edit: (session: Session) => void): SavedDraft => {
  const session = createSession({ form, facts, saved: draft });
  edit(session);
  return session.draft();
};

describe('a record with a finished form in it', () => {
  const finished = { source: 'Assessment AB-12', at: '2026-10-01T09:00:00Z' };
  const given = {
    ...record({
      person: { name: 'Ann' },
      plan: { needs: [{ id: 1, what: 'Stairs', steps: [{ id: 2, step: 'Rail' }] }] },
    }),
    sources: { plan: finished },
  };

  it('says of its values, and of the entries of its repeats, that they are the finished form’s', () => {
    const { prefilled } = applyPrefill(model, emptyDraft(model), given);
    expect(prefilled['/person/name']).toMatchObject({ source: 'Case record', at: '2026-11-03T10:00:00Z' });
    for (const pointer of ['/plan/needs', '/plan/needs/0/what', '/plan/needs/0/steps', '/plan/needs/0/steps/0/step'])
      expect(prefilled[pointer]).toMatchObject(finished);
  });

  it.each([7, 'plan', null, [], { plan: 7 }, { plan: null }, { plan: { source: 7, at: {} } }])(
    'never throws, whatever its sources are: %j',
    (sources) => {
      const { answers } = applyPrefill(model, emptyDraft(model), { ...given, sources } as unknown as PrefillRecord);
      expect(answers).toMatchObject({ plan: { needs: [{ what: 'Stairs' }] } });
    },
  );
});

describe('fields', () => {
  it('accepts values of the right type, and remembers the source, time and value of each', () => {
    const draft = apply({ person: { name: 'Ann', phone: '01632 960001', likes: ['tea'], born: 19500307 } });
    expect(draft.answers).toEqual({ person: { name: 'Ann', phone: '01632 960001', likes: ['tea'] } });
    expect(draft.prefilled['/person/name']).toEqual({
      source: 'Case record',
      at: '2026-11-03T10:00:00Z',
      value: 'Ann',
    });
    expect(Object.keys(draft.prefilled)).toEqual(['/person/name', '/person/phone', '/person/likes']);
  });

  it('makes locked values always follow the record, even if it is blank, whatever the draft says [S3-35]', () => {
    const draft = apply({ person: { name: 'Ann' } });
    const forged = readDraft({ ...draft, answers: { person: { name: 'Mallory' } } }, model);
    expect(apply({ person: { name: 'Anne' } }, forged).answers).toEqual({ person: { name: 'Anne' } });
    const blank = apply({ person: {} }, draft);
    expect(blank.answers).toEqual({ person: {} });
    expect(blank.prefilled).toEqual({});
  });

  it('leaves answers unchanged that the record does not mention', () => {
    const draft = apply({ person: { name: 'Ann' } });
    expect(apply({ account: {} }, draft)).toEqual(draft);
  });

  it('uses an editable value only as the first answer, so that an edit survives a refresh [S3-33]', () => {
    const first = apply({ person: { phone: '1' } });
    expect(apply({ person: { phone: '2' } }, first).answers).toEqual({ person: { phone: '2' } });
    for (const value of ['mine', undefined]) {
      const changed = edited(first, (session) => session.answer('/person/phone', value));
      const refreshed = apply({ person: { phone: '2' } }, changed);
      expect(refreshed.answers).toEqual(changed.answers);
      expect(refreshed.prefilled['/person/phone']).toMatchObject({ value: '1', newer: { value: '2' } });
    }
  });

  it('does not replace what a person typed before there was a record', () => {
    const typed = edited(emptyDraft(model), (session) => session.answer('/person/phone', 'mine'));
    expect(apply({ person: { phone: '1' } }, typed)).toEqual(typed);
  });

  it('forgets a changed value once the record has its first value again', () => {
    const changed = edited(apply({ person: { phone: '1' } }), (session) => session.answer('/person/phone', 'mine'));
    expect(apply({ person: { phone: '1' } }, apply({ person: { phone: '2' } }, changed))).toEqual(changed);
  });

  it('changes nothing when nothing has changed', () => {
    const values = {
      person: { name: 'Ann', phone: '1' },
      plan: {
        needs: [{ id: 1, what: 'A rail', steps: [{ id: 'a', step: 'Call' }] }],
        carers: [{ id: 'x', name: 'Bo' }],
      },
    };
    const draft = apply(values);
    expect(apply(values, draft)).toEqual(draft);
    expect(apply(values, readDraft(JSON.parse(JSON.stringify(draft)), model))).toEqual(draft);
  });
});

describe('a mistake that is better corrected in the record [S3-34]', () => {
  const advised = smallForm([
    page('p', [field('name', { prefill: { from: 'name', edit: 'editable', advised: true } })]),
  ]);
  const open = (wording: Wording = english) =>
    createSession({ form: advised, facts, wording, record: record({ name: 'Ann' }) });

  it.each([
    [english, 'From Case record, 3 November 2026', 'Correct it there too.'],
    [welsh, 'Ffynhonnell: Case record, 3 Tachwedd 2026', 'Cywirwch yr wybodaeth yno hefyd.'],
  ])('is said once the answer differs, until the record says the same: %#', (wording, from, advice) => {
    const session = open(wording);
    const said = () => session.field('/p/name').source;
    expect(said()).toBe(from);
    session.answer('/p/name', 'Anne');
    expect(said()).toMatch(new RegExp(`Case record, 3 \\w+ 2026\\. ${advice}$`));
    session.answer('/p/name', 'Ann');
    expect(said()).toBe(from);
    session.answer('/p/name', 'Anne');
    session.refresh(record({ name: 'Anne' }));
    expect(said()).toBe(from);
  });

  it('is not said of an answer that was carried over', () => {
    const session = open();
    session.answer('/p/name', 'Anne');
    const draft = session.draft();
    const { '/p/name': from } = draft.prefilled;
    const reopened = (saved: SavedDraft) => createSession({ form: advised, facts, saved }).field('/p/name').source;
    expect(reopened(draft)).toContain('Correct it there');
    const carried = { ...draft, prefilled: { '/p/name': { ...from, carried: true } } } as SavedDraft;
    expect(reopened(carried)).toBe('Changed from Case record, 3 November 2026');
  });
});

describe('entries', () => {
  const needs = [
    { id: 7, what: 'A rail', steps: [{ id: 'a', step: 'Call' }] },
    { id: 8, what: 'A ramp' },
  ];

  it('creates the record’s entries, including nested ones', () => {
    const draft = apply({ plan: { needs } });
    expect(draft.answers).toEqual({
      plan: { needs: [{ what: 'A rail', steps: [{ step: 'Call' }] }, { what: 'A ramp' }] },
    });
    expect(draft.entries['/plan/needs']).toEqual(['r:7', 'r:8']);
    expect(draft.prefilled['/plan/needs/0/steps/0/step']).toMatchObject({ value: 'Call' });
  });

  it('keeps a person’s answers with the entry they belong to, by the record’s id', () => {
    const scored = edited(apply({ plan: { needs } }), (session) => session.answer('/plan/needs/0/score', 3));
    const refreshed = apply(
      {
        plan: {
          needs: [
            { id: 9, what: 'A bed' },
            { id: 8, what: 'A ramp' },
            { id: 7, what: 'Two rails' },
          ],
        },
      },
      scored,
    );
    expect(refreshed.answers).toMatchObject({
      plan: { needs: [{ what: 'A bed' }, { what: 'A ramp' }, { what: 'Two rails', score: 3 }] },
    });
    expect(refreshed.prefilled['/plan/needs/2/what']).toMatchObject({ value: 'Two rails' });
    expect(apply({ plan: { needs: [] } }, refreshed).answers).toEqual({ plan: {} });
    expect(Object.keys(apply({ plan: { needs: [] } }, refreshed).prefilled)).toEqual(['/plan/needs']);
  });

  it('keeps the entries if the record’s value is not a list', () => {
    const draft = apply({ plan: { needs } });
    expect(apply({ plan: { needs: 'none' } }, draft)).toEqual(draft);
  });

  it('does not let anybody add, remove or move locked entries [S3-84]', () => {
    const session = createSession({ form, facts, record: record({ plan: { needs } }) });
    expect(session.repeat('/plan/needs')).toMatchObject({ canAdd: false, editable: false });
    const draft = session.draft();
    session.addEntry('/plan/needs');
    session.removeEntry('/plan/needs/0');
    session.moveEntry('/plan/needs/0', 'down');
    session.answer('/plan/needs/0/what', 'mine');
    expect(session.draft()).toBe(draft);
  });

  it('starts an editable list with the record’s entries; a removed one does not come back, and a new one is added', () => {
    const carers = [
      { id: 'x', name: 'Bo' },
      { id: 'y', name: 'Cy' },
    ];
    const changed = edited(apply({ plan: { carers } }), (session) => {
      session.removeEntry('/plan/carers/0');
      session.addEntry('/plan/carers');
      session.answer('/plan/carers/1/name', 'Di');
    });
    const refreshed = apply({ plan: { carers: [...carers, { id: 'z', name: 'Ed' }] } }, changed);
    expect(refreshed.answers).toEqual({ plan: { carers: [{ name: 'Cy' }, { name: 'Di' }, { name: 'Ed' }] } });
  });

  it('accepts a locked field’s value only from the record, even in an entry that a person added', () => {
    const draft = apply({ plan: { carers: [{ id: 'x', name: 'Bo', checked: 'yes' }] } });
    const forged = readDraft(
      {
        ...draft,
        answers: {
          plan: {
            carers: [
              { name: 'Bo', checked: 'no' },
              { name: 'Di', checked: 'forged' },
            ],
          },
        },
        entries: { '/plan/carers': ['r:x', 'r:forged'] },
      },
      model,
    );
    const filled = apply({ plan: { carers: [{ id: 'x', name: 'Bo', checked: 'yes' }] } }, forged);
    expect(filled.answers).toEqual({ plan: { carers: [{ name: 'Bo', checked: 'yes' }, { name: 'Di' }] } });
  });

  it('handles ids that are missing, duplicate or odd', () => {
    const draft = apply({
      plan: {
        needs: [
          { what: 'no id' },
          { id: 1, what: 'one' },
          { id: 1, what: 'again' },
          { id: '__proto__', what: 'odd' },
          { id: {}, what: 'object' },
          'text',
          null,
        ],
      },
    });
    expect(draft.entries['/plan/needs']).toEqual(['r#0', 'r:1', 'r:__proto__', 'r#4', 'r#5', 'r#6']);
    expect(draft.answers).toMatchObject({
      plan: { needs: [{ what: 'no id' }, { what: 'one' }, { what: 'odd' }, { what: 'object' }, {}, {}] },
    });
  });
});

describe('records of any shape', () => {
  it.each([
    null,
    undefined,
    1,
    'x',
    [],
    {},
    { values: null },
    { values: [] },
    { source: {}, at: 1, values: { person: 3, plan: [1] } },
    { values: { person: { name: { first: 1 } }, plan: { needs: { id: 1 }, carers: [[], {}, 2] } } },
  ])('never throws: %j', (odd) => {
    const draft = applyPrefill(model, emptyDraft(model), odd as never);
    expect(applyPrefill(model, draft, odd as never)).toEqual(draft);
  });
});

describe('in a session', () => {
  it('shows where a value came from, whether it was changed, and what the record says now [S3-33]', () => {
    const session = createSession({ form, facts, record: record({ person: { phone: '1', born: '1950-03-07' } }) });
    expect(session.view().unsaved).toBe(false);
    expect(session.field('/person/phone')).toMatchObject({
      value: '1',
      editable: true,
      source: 'From Case record, 3 November 2026',
    });
    session.answer('/person/born', '1951-03-07');
    expect(session.field('/person/born').source).toBe('Changed from Case record, 3 November 2026');
    expect(session.field('/person/born').newer).toBeUndefined();
    session.refresh(record({ person: { phone: '2', born: '1950-07-03' } }, '2026-11-20T10:00:00Z'));
    expect(session.field('/person/phone')).toMatchObject({ value: '2', source: 'From Case record, 20 November 2026' });
    expect(session.field('/person/born')).toMatchObject({
      value: '1951-03-07',
      newer: { value: '1950-07-03', message: 'Case record now says: 3 July 1950. Which answer do you want to use?' },
    });
    session.answer('/person/born', session.field('/person/born').newer?.value);
    expect(session.field('/person/born')).toMatchObject({
      value: '1950-07-03',
      source: 'From Case record, 20 November 2026',
    });
    expect(session.field('/person/born').newer).toBeUndefined();
  });

  it('lets a person keep an answer, and asks again only if the record changes once more [S3-40]', () => {
    const session = createSession({ form, facts, record: record({ person: { born: '1950-03-07' } }) });
    session.answer('/person/born', '1951-03-07');
    session.keep('/person/born');
    expect(session.field('/person/born').source).toBe('Changed from Case record, 3 November 2026');
    session.refresh(record({ person: { born: '1950-07-03' } }, '2026-11-20T10:00:00Z'));
    session.keep('/person/born');
    expect(session.field('/person/born')).toMatchObject({
      value: '1951-03-07',
      source: 'Changed from Case record, 20 November 2026',
    });
    expect(session.field('/person/born').newer).toBeUndefined();
    expect(session.view().unsaved).toBe(true);
    session.refresh(record({ person: { born: '1950-07-03' } }, '2026-11-21T10:00:00Z'));
    expect(session.field('/person/born').newer).toBeUndefined();
    session.refresh(record({ person: { born: '1950-08-03' } }, '2026-11-22T10:00:00Z'));
    expect(session.field('/person/born').newer).toMatchObject({ value: '1950-08-03' });
  });

  it('treats the same answer in another spelling as equal', () => {
    const first = apply({ person: { nhs: '943 476 5919' } });
    const respaced = edited(first, (session) => session.answer('/person/nhs', '9434765919'));
    expect(apply({ person: { nhs: '943-476-5919' } }, respaced).prefilled['/person/nhs']).not.toHaveProperty('newer');
    const changed = edited(first, (session) => session.answer('/person/nhs', '401 023 2137'));
    expect(apply({ person: { nhs: '9434765919' } }, changed).prefilled['/person/nhs']).not.toHaveProperty('newer');
  });

  it('shows the questions that a newer record calls for, and counts what is missing then [S3-39, S3-41]', () => {
    const livesAlone = field('livesAlone', { type: 'boolean', ...locked('person.livesAlone') });
    const asked = smallForm([page('p', [livesAlone, field('helper'), field('note')])], ({ p }, evaluation) => {
      if ((p as { livesAlone?: boolean }).livesAlone === true) evaluation.mandatory.add('/p/helper');
      else evaluation.hidden.add('/p/helper');
    });
    const session = createSession({ form: asked, facts, record: record({ person: { livesAlone: false } }) });
    session.answer('/p/note', 'mine');
    const shown = (): readonly string[] => session.children('/p').map(({ node }) => node.name);
    expect([shown(), session.view().missing.length, session.view().percent]).toEqual([['livesAlone', 'note'], 0, 100]);
    session.refresh(record({ person: { livesAlone: true } }, '2026-11-20T10:00:00Z'));
    expect([shown(), session.view().missing.length, session.view().percent]).toEqual([
      ['livesAlone', 'helper', 'note'],
      1,
      0,
    ]);
    expect(session.answers()).toEqual({ p: { livesAlone: true, note: 'mine' } });
  });

  it('shows a locked value as text', () => {
    const session = createSession({ form, facts, record: record({ person: { name: 'Ann' } }) });
    expect(session.field('/person/name').editable).toBe(false);
    session.answer('/person/name', 'Mallory');
    expect(session.field('/person/name').value).toBe('Ann');
  });
});

describe('a record is read by the same rules as typed text', () => {
  const fields = [
    field('date', { format: 'date', widget: 'date' }),
    field('moment', { format: 'local-date-time', widget: 'date' }),
    field('nhs', { format: 'nhs-number' }),
    field('whole', { type: 'integer' }),
    field('money', { type: 'number', format: 'money' }),
    field('yes', { type: 'boolean' }),
    field('several', {
      type: 'strings',
      options: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    }),
    field('one', {
      options: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    }),
    field('short', { maxLength: 3 }),
  ];
  const formOf = (edit: 'locked' | 'editable') =>
    smallForm([
      page(
        'p',
        fields.map((one) => Object.assign({}, one, { prefill: { from: one.name, edit } })),
      ),
    ]);
  const [lockedForm, openForm] = [formOf('locked'), formOf('editable')];
  const record = (values: object): PrefillRecord => ({
    source: 'Case record',
    at: '2026-11-22',
    values: values as PrefillRecord['values'],
  });

  it.each([
    ['date', '1950-03-29T00:00:00Z', '1950-03-29'],
    ['date', '29/03/1950', '1950-03-29'],
    ['date', '29 March 1950', '1950-03-29'],
    ['moment', '09/03/2026 9.30am', '2026-03-09T09:30'],
    ['nhs', 9_434_765_919, '9434765919'],
    ['nhs', '943 476 5919', '943 476 5919'],
    ['whole', '7', 7],
    ['money', '£1,234.50', 1234.5],
    ['yes', 'true', true],
    ['yes', 'false', false],
    ['several', 'a', ['a']],
    ['one', ['b'], 'b'],
    ['short', 'abc', 'abc'],
    ['short', 12, '12'],
  ])('%s: %j is read as %j', (name, value, answer) => {
    for (const form of [lockedForm, openForm]) {
      expect(applyPrefill(form.model, emptyDraft(form.model), record({ [name]: value })).answers).toEqual({
        p: { [name]: answer },
      });
      expect(recordIssues(form.model, record({ [name]: value }))).toEqual([]);
      expect(form.validateSubmission({ p: { [name]: answer } }, facts)).toEqual([]);
    }
  });

  it.each([
    ['date', '1950-03-28T23:00:00Z', 'format'],
    ['date', 'spring 1950', 'format'],
    ['date', '2023-02-29', 'format'],
    ['moment', '2026-03-09', 'format'],
    ['nhs', '9434765918', 'format'],
    ['nhs', true, 'type'],
    ['whole', 'seven', 'type'],
    ['whole', 1.5, 'type'],
    ['yes', 'perhaps', 'type'],
    ['yes', 1, 'type'],
    ['several', ['a', 'c'], 'option'],
    ['several', [true], 'type'],
    ['one', ['a', 'b'], 'type'],
    ['one', 'c', 'option'],
    ['short', 'abcd', 'maxLength'],
    ['short', { a: 1 }, 'type'],
  ])('%s: %j is refused, and the host is notified (%s)', (name, value, code) => {
    for (const form of [lockedForm, openForm]) {
      expect(applyPrefill(form.model, emptyDraft(form.model), record({ [name]: value })).answers).toEqual(
        emptyDraft(form.model).answers,
      );
      expect(recordIssues(form.model, record({ [name]: value }))).toMatchObject([{ code, pointer: `/p/${name}` }]);
    }
  });

  it('numbers the entries as the record does', () => {
    const form = smallForm([
      page('p', [
        repeat('visits', [field('on', { format: 'date', widget: 'date', prefill: { from: '.on', edit: 'locked' } })], {
          prefill: { from: 'visits', edit: 'locked' },
        }),
      ]),
    ]);
    expect(
      recordIssues(
        form.model,
        record({
          visits: [
            { id: 1, on: '2026-11-22' },
            { id: 2, on: 'soon' },
          ],
        }),
      ),
    ).toMatchObject([{ pointer: '/p/visits/1/on', code: 'format' }]);
    for (const odd of [null, 5, {}, { values: null }, { values: { visits: 'x' } }])
      expect(recordIssues(form.model, odd as never)).toEqual([]);
  });
});
