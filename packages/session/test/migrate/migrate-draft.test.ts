import type { FormModel } from '@formwright/model';
import { describe, expect, it } from 'vitest';
import { createSession, migrateDraft, type SavedDraft } from '../../src/index.ts';
import { facts, field, page, type Part, repeat, section, smallForm } from '../support/small-form.ts';

const options = (...values: string[]): { options: { value: string; label: string }[] } => ({
  options: values.map((value) => ({ value, label: value })),
});

function model(...pages: readonly Part[]): FormModel {
  return smallForm(pages as never).model;
}

function draft(answers: object, more: Partial<SavedDraft> = {}): SavedDraft {
  return {
    form: 'council/small',
    version: '0.9.0',
    answers: answers as SavedDraft['answers'],
    entries: {},
    page: 'a',
    ticked: [],
    prefilled: {},
    ...more,
  };
}

/** Migrates, and makes sure that migrating again changes nothing and that the first form's answers come back. */
function migrated(next: FormModel, saved: SavedDraft): SavedDraft {
  const result = migrateDraft(next, saved);
  expect(migrateDraft(next, JSON.parse(JSON.stringify(result)))).toEqual(result);
  return result;
}

const first = model(
  page('a', [field('name'), section('home', [field('line'), field('town')]), field('kind', options('x', 'y'))]),
  page('b', [
    repeat('needs', [field('what'), repeat('steps', [field('step')])]),
    field('many', { type: 'strings', ...options('p', 'q', 'r') }),
  ]),
);

const full = draft(
  {
    a: { name: 'Ann', home: { line: '1 High St', town: 'Bootle' }, kind: 'x' },
    b: { needs: [{ what: 'Meals', steps: [{ step: 'one' }, { step: 'two' }] }, { what: 'Washing' }], many: ['p', 'q'] },
  },
  {
    entries: { '/b/needs': ['n1', 'n2'], '/b/needs/0/steps': ['s1', 's2'] },
    page: 'b',
    ticked: ['a', 'b'],
    prefilled: {
      '/a/name': { source: 'Record', at: '2026-11-01T00:00:00Z', value: 'Ann' },
      '/b/needs/1/what': { source: 'Record', at: '2026-11-01T00:00:00Z', value: 'Washing' },
    },
  },
);

/** The draft again in its own form, whatever has become of it. */
function expectBack(result: SavedDraft): void {
  const back = migrated(first, result);
  expect(back).toEqual(migrateDraft(first, full));
  expect(back.aside).toBeUndefined();
  expect(back.moved).toBeUndefined();
}

describe('migrateDraft', () => {
  it('leaves a draft of the same form unchanged', () => {
    expect(migrated(first, full)).toEqual({ ...full, version: '1.0.0' });
  });

  it('moves fields between pages and sections, and whole sections and pages, with ticks and the current page', () => {
    const next = model(
      page(
        'b2',
        [
          field('many', { type: 'strings', ...options('p', 'q', 'r') }),
          repeat('needs', [field('what'), repeat('steps', [field('step')])]),
        ],
        { renamedFrom: ['/b'] },
      ),
      page('c', [
        section('address', [field('line'), field('city', { renamedFrom: ['/c/address/town'] })], {
          renamedFrom: ['/a/home'],
        }),
        field('fullName', { renamedFrom: ['/a/name'] }),
        field('kind', { renamedFrom: ['/a/kind'], ...options('x', 'y') }),
      ]),
    );
    const result = migrated(next, full);
    expect(result.answers).toEqual({
      b2: full.answers['b'],
      c: { address: { line: '1 High St', city: 'Bootle' }, fullName: 'Ann', kind: 'x' },
    });
    expect(result.entries).toEqual({ '/b2/needs': ['n1', 'n2'], '/b2/needs/0/steps': ['s1', 's2'] });
    expect(Object.keys(result.prefilled)).toEqual(['/c/fullName', '/b2/needs/1/what']);
    expect(result).toMatchObject({ page: 'b2', ticked: ['b2'] });
    expect(result.aside).toBeUndefined();
    const back = migrated(first, result);
    expect(back.answers).toEqual(full.answers);
    expect(back.entries).toEqual(full.entries);
    expect(back).toMatchObject({ page: 'b', prefilled: full.prefilled });
    expect(back.moved).toBeUndefined();
  });

  it('moves an answer into a section of its own name, and out of it again', () => {
    const wrapped = model(
      page('a', [
        section('name', [field('first', { renamedFrom: ['/a/name'] }), field('last')]),
        section('home', [field('line'), field('town')]),
        section('kind', [field('which', { ...options('x', 'y'), renamedFrom: ['/a/kind'] })]),
      ]),
      first.pages[1] as never,
    );
    const result = migrated(wrapped, full);
    expect(result.answers['a']).toEqual({
      name: { first: 'Ann' },
      home: { line: '1 High St', town: 'Bootle' },
      kind: { which: 'x' },
    });
    expect(Object.keys(result.prefilled)).toContain('/a/name/first');
    expectBack(result);
    // What was answered since is kept aside, and is back in its place with its section.
    const since = migrated(wrapped, {
      ...result,
      answers: { ...result.answers, a: { name: { first: 'Ann', last: 'B' } } },
    });
    const back = migrated(first, since);
    expect(back.answers['a']).toEqual({ name: 'Ann' });
    expect(back.aside).toEqual([{ pointer: '/a/name', value: { last: 'B' } }]);
    expect(migrated(wrapped, back).answers['a']).toEqual({ name: { first: 'Ann', last: 'B' } });
  });

  it('keeps aside an answer of a section that is one question now, unless it is the former place of that question', () => {
    const next = model(page('a', [field('home')]), page('b', [field('line', { renamedFrom: ['/a/home/line'] })]));
    const result = migrated(next, full);
    expect(result.answers).toEqual({ b: { line: '1 High St' } });
    expect(result.aside).toContainEqual({ pointer: '/a/home', value: { town: 'Bootle' } });
    const own = migrated(model(page('a', [field('home', { renamedFrom: ['/a/home/line'] })])), full);
    expect(own.answers['a']).toEqual({ home: '1 High St' });
  });

  it('renames within entries, and repeats with their entries', () => {
    const next = model(
      page('a', first.pages[0]?.children as never),
      page('b', [
        repeat(
          'wants',
          [
            field('thing', { renamedFrom: ['/b/wants/*/what'] }),
            repeat('acts', [field('step')], { renamedFrom: ['/b/wants/*/steps'] }),
          ],
          { renamedFrom: ['/b/needs'] },
        ),
        field('many', { type: 'strings', ...options('p', 'q', 'r') }),
      ]),
    );
    const result = migrated(next, full);
    expect(result.answers['b']).toEqual({
      wants: [{ thing: 'Meals', acts: [{ step: 'one' }, { step: 'two' }] }, { thing: 'Washing' }],
      many: ['p', 'q'],
    });
    expect(result.entries).toEqual({ '/b/wants': ['n1', 'n2'], '/b/wants/0/acts': ['s1', 's2'] });
    expect(Object.keys(result.prefilled)).toEqual(['/a/name', '/b/wants/1/thing']);
    expectBack(result);
  });

  it('keeps answers without a place aside, and restores them when their place comes back', () => {
    const next = model(page('b', [repeat('needs', [repeat('steps', [field('step')])])]));
    const result = migrated(next, full);
    expect(result.answers).toEqual({ b: { needs: [{ steps: [{ step: 'one' }, { step: 'two' }] }, {}] } });
    expect(result.aside?.map(({ pointer, value }) => [pointer, value])).toEqual([
      ['/a', full.answers['a']],
      ['/b/many', ['p', 'q']],
      ['/b/needs/0/what', 'Meals'],
      ['/b/needs/1/what', 'Washing'],
    ]);
    expect({ ...migrated(first, result), ticked: full.ticked }).toEqual({ ...full, version: '1.0.0' });
  });

  it('keeps a whole repeat aside with ids and provenance', () => {
    expectBack(
      migrated(
        model(
          page('a', first.pages[0]?.children as never),
          page('b', [field('many', { type: 'strings', ...options('p', 'q', 'r') })]),
        ),
        full,
      ),
    );
  });

  it('keeps an answer aside if its type changed, its option was removed, or its field can no longer be edited', () => {
    const locked = { from: 'x', edit: 'locked' } as const;
    const next = model(
      page('a', [
        field('name', { prefill: locked }),
        section('home', [field('line', { type: 'number' }), field('town', { calculated: true })]),
        field('kind', options('y', 'z')),
      ]),
      page('b', [field('needs'), field('many', { type: 'strings', ...options('q', 'r') })]),
    );
    const result = migrated(next, draft(full.answers, { entries: full.entries, page: 'b', ticked: ['a', 'b'] }));
    expect(result.answers).toEqual({ a: { home: { line: '1 High St' } }, b: { many: ['q'] } });
    expect(result.aside?.map(({ pointer }) => pointer)).toEqual([
      '/b/many',
      '/a/name',
      '/a/home/town',
      '/a/kind',
      '/b/needs',
    ]);
    expect(migrated(first, result).answers).toEqual(full.answers);
    expect(migrated(first, result).entries).toEqual(full.entries);
  });

  it('converts a value to another type if its meaning is clear, and back', () => {
    const kinds = (types: readonly object[]): FormModel =>
      model(
        page(
          'a',
          types.map((own, n) => field(`f${n}`, own)),
        ),
      );
    const several = { type: 'strings', ...options('p', 'q') } as const;
    const [older, newer] = [
      kinds([{ type: 'integer' }, options('p', 'q'), { type: 'number' }]),
      kinds([{}, several, {}]),
    ];
    const before = draft({ a: { f0: 12, f1: 'p', f2: 2.5 } });
    const result = migrated(newer, before);
    expect([result.answers, result.aside]).toEqual([{ a: { f0: '12', f1: ['p'], f2: '2.5' } }, undefined]);
    expect(migrated(older, result).answers).toEqual(before.answers);
    expect(migrated(older, draft({ a: { f0: 'twelve', f1: ['p', 'q'] } }))).toMatchObject({
      answers: { a: { f0: 'twelve' } },
      aside: [{ pointer: '/a/f1', value: ['p', 'q'] }],
    });
  });

  it('prefers the newer place, and keeps the older answer aside', () => {
    const next = model(page('a', [field('last', { renamedFrom: ['/a/name'] })]));
    const result = migrated(next, draft({ a: { name: 'Ann', last: 'Bo' } }));
    expect(result.answers).toEqual({ a: { last: 'Bo' } });
    expect(result.aside).toEqual([{ pointer: '/a/name', value: 'Ann', older: true }]);
    // The person takes the newer one back: the older does not creep into its place.
    expect(migrated(next, { ...result, answers: {} }).answers).toEqual({});
    expect(migrated(model(page('a', [field('name')])), { ...result, answers: {} }).answers).toEqual({
      a: { name: 'Ann' },
    });
  });

  it('follows a chain of renames, from any version to any', () => {
    const versions = [
      ['name'],
      ['known', '/a/name'],
      ['called', '/a/known', '/a/name'],
      ['handle', '/a/called', '/a/known', '/a/name'],
    ].map(([name = '', ...renamedFrom]) => model(page('a', [field(name, { renamedFrom })])));
    for (const from of versions) {
      for (const by of versions) {
        for (const to of versions) {
          const begun = migrateDraft(from, draft({ a: { name: 'Ann' } }));
          const result = migrated(to, migrated(by, begun));
          expect(result.aside).toBeUndefined();
          expect(Object.values(result.answers['a'] as object)).toEqual(['Ann']);
          expect(Object.keys(result.answers['a'] as object)).toEqual([to.pages[0]?.children[0]?.name]);
        }
      }
    }
  });

  it('does not restore an answer if the person has answered the question again', () => {
    const fewer = model(page('a', [field('many', { type: 'strings', ...options('q', 'r') })]));
    const result = migrated(fewer, draft({ a: { many: ['p', 'q'] } }));
    const edited = { ...result, answers: { a: { many: ['r'] } } };
    expect(
      migrated(model(page('a', [field('many', { type: 'strings', ...options('p', 'q', 'r') })])), edited).answers,
    ).toEqual({ a: { many: ['r'] } });
  });

  // What took the square of their number would not end in the time that a test has.
  it('reads a hostile draft in linear time, not quadratic', () => {
    const names = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`x${n}`, n]));
    const provenance = Object.fromEntries(
      Array.from({ length: 2000 }, (_, n) => [`/b/needs/${n}/what`, { source: '', at: '', value: 1 }]),
    );
    const result = migrateDraft(
      first,
      draft(
        { ...names, a: names, b: { needs: Array.from({ length: 2000 }, () => ({ what: true, old: 'x' })) } },
        { prefilled: provenance },
      ),
    );
    expect(result.aside).toHaveLength(204_000);
  });

  it('handles any shape, and circular renames', () => {
    const odd = model(
      page('a', [field('f'), section('b', [field('g')], { renamedFrom: ['/a/b/b'] })], { renamedFrom: ['/a/b'] }),
    );
    for (const json of [
      null,
      1,
      [],
      { answers: [] },
      { aside: 1, moved: 2, entries: 3, prefilled: 4, ticked: 5 },
      { aside: [1, { pointer: 'x' }, { pointer: '/a', value: { f: 'back' } }], moved: { '/a': '/a', '/b': 1 } },
    ]) {
      const result = migrateDraft(odd, json);
      expect(migrateDraft(odd, result)).toEqual(result);
    }
    expect(
      migrateDraft(odd, { answers: JSON.parse('{"__proto__":{"x":1},"a/b~":2,"a":{"f":{"deep":[1,{"y":2}]}}}') }).aside,
    ).toEqual([
      { pointer: '/a~1b~0', value: 2 },
      { pointer: '/a/f', value: { deep: [1, { y: 2 }] } },
    ]);
  });
});

describe('a session with answers kept aside', () => {
  const next = smallForm([
    page('a', [field('name', { label: 'Your name', type: 'boolean' }), repeat('needs', [field('what')])]),
  ]);
  const saved = migrateDraft(
    next.model,
    draft({
      a: { name: 'Ann', needs: [{ gone: '1' }, { gone: '2' }] },
      old: { homePhone: '01632 960001', tags: ['a', 'b'] },
    }),
  );

  it('shows each with its label if known, until a person hides them, and keeps them', () => {
    const session = createSession({ form: next, facts, saved });
    expect(session.view().aside).toEqual([
      { label: 'Your name', text: 'Ann' },
      { label: 'Home phone', text: '01632 960001' },
      { label: 'Tags', text: 'a, b' },
      { label: 'Gone (Need 1)', text: '1' },
      { label: 'Gone (Need 2)', text: '2' },
    ]);
    session.hideAside();
    expect(session.view().aside).toEqual([]);
    expect(session.draft().aside).toHaveLength(4);
    expect(session.view().unsaved).toBe(false);
  });

  it('removes the punctuation at the end of a label, because a colon follows', () => {
    const asking = smallForm([
      page('a', [
        field('where', { label: 'Where shall we talk?', type: 'boolean' }),
        repeat('needs', [field('what', { label: 'What do they need?', type: 'boolean' })]),
      ]),
    ]);
    const kept = migrateDraft(asking.model, draft({ a: { where: 'home', needs: [{ what: 'a bed' }] } }));
    expect(createSession({ form: asking, facts, saved: kept }).view().aside).toEqual([
      { label: 'Where shall we talk', text: 'home' },
      { label: 'What do they need (Need 1)', text: 'a bed' },
    ]);
  });

  it('moves them with their entry, and removes them with it', () => {
    const session = createSession({ form: next, facts, saved });
    session.moveEntry('/a/needs/0', 'down');
    expect(
      session
        .draft()
        .aside?.map(({ pointer, value }) => [pointer, value])
        .slice(2),
    ).toEqual([
      ['/a/needs/1/gone', '1'],
      ['/a/needs/0/gone', '2'],
    ]);
    session.removeEntry('/a/needs/1');
    expect(session.draft().aside?.map(({ pointer }) => pointer)).toEqual(['/a/name', '/old', '/a/needs/0/gone']);
    expect(next.relevantAnswers(session.answers(), facts)).toEqual({ a: { needs: [{}] } });
  });
});
