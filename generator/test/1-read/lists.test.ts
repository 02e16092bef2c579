import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check, compile, read, runForm } from '../../src/index.ts';

const file = resolve(fileURLToPath(new URL('../../../forms/test/lists/form.json', import.meta.url)));
const welshFile = file.replace('form.json', 'cy.json');
const sharedFile = resolve(fileURLToPath(new URL('../../../schemas/lists/yes-no-not-known.json', import.meta.url)));

function readForm(lists: object, welsh?: object, question: object = { 'x-options': 'own' }): ReturnType<typeof read> {
  const form = {
    $schema: '../../../schemas/dialect.json',
    $id: 'test/lists',
    title: 'Lists',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Test', lists },
    properties: {
      page: { title: 'Page', type: 'object', properties: { q: { title: 'Question', type: 'string', ...question } } },
    },
  };
  const open = new Map([[file, JSON.stringify(form)]]);
  if (welsh) open.set(welshFile, JSON.stringify(welsh));
  return read(file, { open });
}

function optionsOf({ definition }: ReturnType<typeof read>, language: 'en' | 'cy' = 'en'): unknown {
  const compiled = definition && compile(definition);
  const model = language === 'en' ? compiled?.model : compiled?.welsh;
  return model?.pages[0]?.children[0];
}

async function problems(lists: object, question?: object): Promise<readonly string[]> {
  const { definition, diagnostics } = readForm(lists, undefined, question);
  const checked = definition ? await check(definition) : [];
  return [...diagnostics, ...checked].map(({ code, pointer }) => `${code} ${pointer}`);
}

const values = (read: ReturnType<typeof readForm>): unknown =>
  (optionsOf(read) as { readonly options?: readonly { readonly value: string }[] }).options?.map(({ value }) => value);

describe('a list of the form', () => {
  it('has options with attributes', () => {
    const entries = [
      { const: 'a', title: 'A', description: 'First', attributes: { team: 'hub' } },
      { const: 'b', title: 'B' },
    ];
    expect(optionsOf(readForm({ own: { entries } }))).toMatchObject({
      options: [
        { value: 'a', label: 'A', hint: 'First', attributes: { team: 'hub' } },
        { value: 'b', label: 'B' },
      ],
    });
  });

  it('has a name like that of a shared list: the message says so', async () => {
    const { definition } = readForm({ nextActions: { entries: [{ const: 'a', title: 'A' }] } }, undefined, {});
    expect(definition && (await check(definition))).toContainEqual(
      expect.objectContaining({
        code: 'bad-name',
        pointer: '/x-form/lists/nextActions',
        suggestion: expect.stringContaining('`next-actions`'),
      }),
    );
  });

  it('is translated in the Welsh of the form', () => {
    const entries = [
      { const: 'a', title: 'A', description: 'First' },
      { const: 'b', title: 'B' },
    ];
    const welsh = {
      '/x-form/lists/own/entries/0/title': { en: 'A', cy: 'A yn Gymraeg' },
      '/x-form/lists/own/entries/0/description': { en: 'First', cy: 'Cyntaf' },
    };
    expect(optionsOf(readForm({ own: { entries } }, welsh), 'cy')).toMatchObject({
      options: [{ label: 'A yn Gymraeg', hint: 'Cyntaf' }, { label: 'B' }],
    });
  });

  it('means the same with former names, which are reported once, and so does its Welsh', async () => {
    const former = {
      entries: [
        { value: 'a', title: 'A', hint: 'First' },
        { value: 'b', title: 'B', hint: 'Second' },
      ],
    };
    const welsh = {
      '/x-form/lists/own/entries/0/title': { en: 'A', cy: 'A yn Gymraeg' },
      '/x-form/lists/own/entries/0/hint': { en: 'First', cy: 'Cyntaf' },
    };
    expect(optionsOf(readForm({ own: former }, welsh), 'cy')).toMatchObject({
      options: [
        { value: 'a', label: 'A yn Gymraeg', hint: 'Cyntaf' },
        { value: 'b', label: 'B', hint: 'Second' },
      ],
    });
    const present = {
      entries: [
        { const: 'a', title: 'A', description: 'First' },
        { const: 'b', title: 'B' },
      ],
    };
    const mixed = readForm({ own: present }, welsh);
    expect(optionsOf(mixed, 'cy')).toMatchObject({ options: [{ hint: 'Cyntaf' }, {}] });
    expect(mixed.diagnostics).toMatchObject([
      { code: 'former-name', file: welshFile, pointer: '/~1x-form~1lists~1own~1entries~10~1hint' },
    ]);
    expect(await problems({ own: former })).toEqual([
      'former-name /x-form/lists/own/entries/0/value',
      'former-name /x-form/lists/own/entries/0/hint',
    ]);
    const both = { entries: [{ const: 'a', value: 'a', title: 'A' }, former.entries[1]] };
    expect(await problems({ own: both })).toContain('duplicate-key /x-form/lists/own/entries/0/const');
  });

  it('takes the place of a shared list', () => {
    const own = { 'yes-no-not-known': { from: 'yes-no-not-known', without: ['notKnown'] } };
    expect(values(readForm(own, undefined, { 'x-options': 'yes-no-not-known' }))).toEqual(['yes', 'no']);
  });

  it('is reported if nothing uses it, or if it is of the wrong shape', async () => {
    const entries = [
      { const: 'a', title: 'A' },
      { const: 'b', title: 'B' },
    ];
    expect(await problems({ own: { entries }, idle: { entries } })).toEqual(['unused-name /x-form/lists/idle']);
    expect(await problems({ own: { entries: [{ const: 'a' }, { const: 'b', title: 'B' }] } })).toEqual([
      'missing-member /x-form/lists/own/entries/0',
    ]);
    expect(await problems({ own: { entries, without: ['a'] } })).toHaveLength(1);
  });
});

describe('what a choice brings along', () => {
  const entries = [
    { const: 'a', title: 'A', attributes: { code: '117', team: 'hub' } },
    { const: 'b', title: 'B', attributes: { code: '118' } },
  ];
  const choice = { title: 'Action', type: 'string', 'x-options': 'own' };
  const code = { title: 'Code', type: 'string', 'x-calculate': { copy: { field: 'action', attribute: 'code' } } };
  const team = {
    title: 'Team',
    type: 'string',
    maxLength: 50,
    'x-visible': { field: 'action', answered: true },
    'x-start': { copy: { field: 'action', attribute: 'team' } },
  };
  const asked = { type: 'object', properties: { action: choice, code, team } };
  const form = {
    $schema: '../../../schemas/dialect.json',
    $id: 'test/lists',
    title: 'Lists',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Test', lists: { own: { entries } } },
    properties: {
      page: {
        title: 'Page',
        type: 'object',
        'x-values': { first: { copy: { field: 'action', attribute: 'code' } } },
        properties: {
          action: choice,
          code,
          team,
          more: { title: 'More', type: 'array', 'x-ui': { entryLabel: 'Action' }, items: asked },
          rows: {
            title: 'Rows',
            type: 'object',
            'x-rows': [
              { const: 'one', title: 'One' },
              { const: 'two', title: 'Two' },
            ],
            additionalProperties: asked,
          },
        },
      },
    },
  };
  const { definition } = read(file, { open: new Map([[file, JSON.stringify(form)]]) });
  const made = definition && runForm(compile(definition));

  it('is calculated, on a page, in entries and in rows', async () => {
    expect((await check(definition as NonNullable<typeof definition>)).map(({ code: found }) => found)).toEqual([
      'unused-name',
    ]);
    const draft = {
      page: { action: 'a', more: [{ action: 'b' }, {}], rows: { two: { action: 'a' } } },
    };
    expect(Object.fromEntries(made?.evaluate(draft, { today: '2026-11-24' }).calculated ?? [])).toEqual({
      '/page/code': '117',
      '/page/first': '117',
      '/page/more/0/code': '118',
      '/page/rows/two/code': '117',
    });
  });

  it('is what another field starts with', () => {
    const before = { page: { more: [{}], rows: { one: {}, two: {} } } };
    const now = {
      page: { action: 'a', more: [{ action: 'a' }], rows: { one: { action: 'b' }, two: { action: 'a' } } },
    };
    const facts = { today: '2026-11-24' };
    const begun = made?.starts?.({ answers: before, prefilled: {} }, { facts, how: 'take' });
    const started = made?.starts?.({ answers: now, prefilled: begun?.prefilled ?? {} }, { facts, how: 'take' });
    expect(started?.answers).toMatchObject({
      page: { team: 'hub', more: [{ team: 'hub' }], rows: { two: { team: 'hub' } } },
    });
  });
});

describe('a list that takes entries from another', () => {
  it('leaves out, moves, replaces and adds', () => {
    const own = {
      from: 'relationships',
      without: ['carer', 'advocate', 'attorney', 'deputy', 'neighbour', 'sibling', 'otherRelative'],
      first: ['friend'],
      entries: [{ const: 'parent', title: 'Mother or father' }, { const: 'warden', title: 'Warden' }, 'other'],
    };
    const found = readForm({ own });
    expect(values(found)).toEqual(['friend', 'partner', 'child', 'parent', 'warden', 'other']);
    expect(optionsOf(found)).toMatchObject({ options: [{}, {}, {}, { label: 'Mother or father' }, {}, {}] });
  });

  it('has the Welsh of the other list, and its own', () => {
    const own = { from: 'yes-no-not-known', entries: [{ const: 'perhaps', title: 'Perhaps' }] };
    const found = readForm({ own }, { '/x-form/lists/own/entries/0/title': { en: 'Perhaps', cy: 'Efallai' } });
    const plain = readForm({}, {}, { 'x-options': 'yes-no-not-known' });
    const labels = (one: typeof found): readonly unknown[] =>
      (optionsOf(one, 'cy') as { readonly options: readonly { readonly label: string }[] }).options.map(
        ({ label }) => label,
      );
    expect(labels(found)).toEqual([...labels(plain), 'Efallai']);
    expect(found.definition?.texts.has(sharedFile)).toBe(true);
  });

  it('names only what the other list has', async () => {
    const own = { from: 'yes-no-not-known', without: ['never'], first: ['notknown'], entries: ['maybe'] };
    expect(await problems({ own })).toEqual([
      'unknown-entry /x-form/lists/own/without/0',
      'unknown-entry /x-form/lists/own/first/0',
      'unknown-entry /x-form/lists/own/entries/0',
    ]);
    expect(await problems({ own: { from: 'nowhere' } })).toContain('unknown-list /x-form/lists/own/from');
    expect(await problems({ own: { from: 'own' } })).toContain('unknown-list /x-form/lists/own/from');
  });
});
