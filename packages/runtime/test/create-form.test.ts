import type { Answer, Facts, FieldNode, FormModel, Issue } from '@formwright/model';
import { describe, expect, test } from 'vitest';
import { checkField, checksOf, createForm, uprn } from '../src/index.ts';

const field = (more: Partial<FieldNode>): FieldNode => ({
  kind: 'field',
  name: 'f',
  path: '/p/f',
  label: '',
  type: 'string',
  widget: 'text',
  ui: {},
  ...more,
});
const form = (more: Partial<FieldNode>): FormModel => ({
  id: 'a/b',
  title: '',
  version: '1',
  owner: '',
  language: 'en',
  progress: 'mandatory',
  reference: 'X',
  words: {},
  texts: [],
  pages: [{ kind: 'page', name: 'p', path: '/p', label: '', children: [field(more)] }],
});

test('a form is deeply frozen', () => {
  const { model } = createForm(form({ options: [{ value: 'a', label: 'A' }] }), []);
  const [first] = model.pages[0]?.children ?? [];
  expect(
    [model, model.words, model.pages, first, (first as FieldNode).options, (first as FieldNode).options?.[0]].map(
      Object.isFrozen,
    ),
  ).toEqual([true, true, true, true, true, true]);
});

test('a draft that is not an object is read as empty and reported', () => {
  const { validateDraft, relevantAnswers, progress } = createForm(form({}), []);
  const facts: Facts = { today: '2026-11-24' };
  for (const draft of [null, [], 'text']) {
    expect(validateDraft(draft as never, facts)).toEqual([
      { code: 'type', pointer: '', params: { expected: 'object' } },
    ]);
    expect(relevantAnswers(draft as never, facts)).toEqual({ p: {} });
    expect(progress(draft as never, facts).percent).toBe(0);
  }
});

describe('what is wrong with an answer', () => {
  const found = (more: Partial<FieldNode>, value: Answer): readonly Pick<Issue, 'code' | 'params'>[] => {
    const issues: Issue[] = [];
    checkField(checksOf(field(more)), { pointer: '/p/f', value }, issues);
    return issues.map(({ code, params }) => ({ code, params }));
  };
  const options = Array.from({ length: 30 }, (_, n) => ({ value: `o${n}`, label: '' }));
  const chosen = (count: number): string[] => options.slice(0, count).map(({ value }) => value);

  test.each<readonly [Partial<FieldNode>, Answer, readonly string[]]>([
    [{ type: 'strings', options }, ['o0', 'o1'], []],
    [{ type: 'strings', options }, ['o0', 'nobody'], ['option']],
    [{ type: 'strings', options }, ['o0', 'o1', 'o0'], ['duplicate']],
    [{ type: 'strings', options, exclusive: 'o1' }, ['o1'], []],
    [{ type: 'strings', options, exclusive: 'o1' }, ['o0', 'o2'], []],
    [{ type: 'strings', options, exclusive: 'o1' }, ['o0', 'o1'], ['exclusive']],
    [{ type: 'strings', options, exclusive: 'o1' }, ['o1', 'o1'], ['duplicate']],
    [{ type: 'strings', options }, chosen(21), []],
    [{ type: 'strings', options }, [...chosen(21), 'o20'], ['duplicate']],
    [{ type: 'strings', options }, [...chosen(19), 'o18'], ['duplicate']],
    [{ options }, 'o1', []],
    [{ options }, 'nobody', ['option']],
    [{ const: true }, false, ['const']],
    [{ const: true }, true, []],
    [{ maxLength: 3 }, '💙💙💙', []],
    [{ maxLength: 3 }, '💙💙💙💙', ['maxLength']],
    [{ maxLength: 3 }, 'abc', []],
    [{ maxWords: 2 }, 'one -\u00a0two', ['maxWords']],
    [{ maxWords: 2 }, 'one\n\ttwo,three', []],
    [{ minLength: 2 }, '💙', ['minLength']],
    [{ minLength: 2 }, '💙💙', []],
    [{ patterns: ['^.$'] }, '💙', []],
    [{ patterns: ['^.$'] }, 'ab', ['pattern']],
    [{ patterns: ['[0-9]', '[a-z]', '[A-Z]'] }, 'b', ['pattern']],
    [{ patterns: ['[0-9]', '[a-z]', '[A-Z]'] }, 'aB1', []],
    [{ patterns: ['[0-9]', '[a-z]'], maxLength: 2 }, 'ABC', ['maxLength']],
    [{ type: 'number', format: 'money' }, 1.005, ['format']],
    [{ type: 'number', format: 'money' }, 1.01, []],
    [{ format: 'uprn', textFormat: uprn }, '12a', ['format']],
    [{ format: 'uprn' }, '12a', []],
    [{ textFormat: uprn }, '12a', ['format']],
    [{ type: 'number', multipleOf: 0.01 }, 0.07, []],
    [{ type: 'number', multipleOf: 0.01 }, 0.075, ['multipleOf']],
    [{ type: 'number', minimum: 0, exclusiveMinimum: 0 }, 0, ['exclusiveMinimum']],
    [{ type: 'number', maximum: 5, exclusiveMaximum: 5 }, 5, ['exclusiveMaximum']],
  ])('of %j: %j', (more, value, codes) => {
    expect(found(more, value).map(({ code }) => code)).toEqual(codes);
  });

  test('an issue says what was expected, or which file it is about', () => {
    const attachments = { accept: [{ mediaType: 'image/png', name: 'PNG', extensions: ['.png'] }], maxSize: 10 };
    const file = { id: 'a', name: 'a.png', size: 10, mediaType: 'image/png' };
    expect(
      found({ type: 'attachments', attachments }, [
        file,
        { ...file, name: 'b.png', size: 11 },
        { ...file, name: 'c.pdf', mediaType: 'application/pdf' },
      ]),
    ).toEqual([
      { code: 'maxSize', params: { name: 'b.png', limit: 10 } },
      { code: 'accept', params: { name: 'c.pdf' } },
    ]);
    expect(found({ format: 'uprn', textFormat: uprn }, '12a')).toEqual([
      { code: 'format', params: { format: 'uprn', problem: 'shape' } },
    ]);
    expect(found({ type: 'number', format: 'money' }, 0.001)).toEqual([
      { code: 'format', params: { format: 'money', problem: 'pence' } },
    ]);
    expect(found({ minLength: 2 }, 'a')).toEqual([{ code: 'minLength', params: { limit: 2 } }]);
  });
});

describe('what a draft keeps', () => {
  const text = (length: number): string => '💙'.repeat(length);
  const kept = (more: Partial<FieldNode>, value: unknown): readonly Issue[] =>
    createForm(form(more), []).validateDraft({ p: { f: value } }, { today: '2026-11-24' });
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ];
  const attachments = { accept: [], maxSize: 10 };
  const file = { id: 'a', name: 'a.png', size: 10, mediaType: 'image/png' };
  const files = (count: number): readonly object[] => Array.from({ length: count }, () => file);

  test.each<readonly [Partial<FieldNode>, unknown, unknown, string, number]>([
    [{}, text(20_000), text(20_001), 'maxLength', 20_000],
    [{ maxLength: 3 }, text(20_000), text(20_001), 'maxLength', 20_000],
    [{ maxLength: 15_000 }, text(30_000), text(30_001), 'maxLength', 30_000],
    [{ type: 'number' }, text(200), text(201), 'maxLength', 200],
    [{ type: 'integer' }, 'ten', text(201), 'maxLength', 200],
    [{ options }, text(20_000), text(20_001), 'maxLength', 20_000],
    [{ type: 'strings', options }, ['a', text(20_000)], ['a', text(20_001)], 'maxLength', 20_000],
    [{ type: 'strings', options }, ['a', 'a'], ['a', 'b', 'a'], 'maxItems', 2],
    [{ type: 'attachments', attachments }, files(100), files(101), 'maxItems', 100],
    [{ type: 'attachments', attachments, maxItems: 150 }, files(150), files(151), 'maxItems', 150],
    [{ calculated: true }, text(20_000), text(20_001), 'maxLength', 20_000],
    [{ calculated: true, type: 'number' }, text(20_000), text(20_001), 'maxLength', 20_000],
  ])('%j', (more, good, bad, code, limit) => {
    expect(kept(more, good)).toEqual([]);
    expect(kept(more, bad)).toEqual([{ code, pointer: '/p/f', params: { limit } }]);
  });

  test.each([
    ['id', 'type'],
    ['name', 'type'],
    ['mediaType', 'type'],
  ])('no %s of a file without an end', (name, code) => {
    expect(kept({ type: 'attachments', attachments }, [{ ...file, [name]: text(255) }])).toEqual([]);
    expect(
      kept({ type: 'attachments', attachments }, [{ ...file, [name]: text(256) }]).map((issue) => issue.code),
    ).toEqual([code]);
  });

  test('answers can be up to a megabyte in total, as JSON in UTF-8', () => {
    const { validateDraft } = createForm(
      {
        ...form({}),
        pages: [
          {
            kind: 'page',
            name: 'p',
            path: '/p',
            label: '',
            children: [
              {
                kind: 'repeat',
                name: 'r',
                path: '/p/r',
                label: '',
                entryLabel: '',
                children: [field({ path: '/p/r/*/f' })],
              },
            ],
          },
        ],
      },
      [],
    );
    const draft = (entries: readonly string[]): object => ({ p: { r: entries.map((f) => ({ f })) } });
    const bytes = (entries: readonly string[]): number =>
      new TextEncoder().encode(JSON.stringify(draft(entries))).length;
    const most = [...Array<string>(52).fill('é'.repeat(10_000)), ''];
    const filled = [...most.slice(0, -1), 'a'.repeat(1_048_576 - bytes(most))];
    expect(bytes(filled)).toBe(1_048_576);
    expect(validateDraft(draft(filled) as never, { today: '2026-11-24' })).toEqual([]);
    expect(
      validateDraft(draft([...filled.slice(0, -1), `${filled.at(-1)}a`]) as never, { today: '2026-11-24' }),
    ).toEqual([{ code: 'maxSize', pointer: '', params: { limit: 1_048_576 } }]);
    expect(validateDraft(draft(['💙'.repeat(10_000), '\ud83d', 'ŵ€']) as never, { today: '2026-11-24' })).toEqual([]);
  });

  test('a text without its own limit is submitted with at most 10,000 characters', () => {
    const issues: Issue[] = [];
    checkField(checksOf(field({})), { pointer: '/p/f', value: text(10_000) }, issues);
    expect(issues).toEqual([]);
    checkField(checksOf(field({})), { pointer: '/p/f', value: text(10_001) }, issues);
    expect(issues).toEqual([{ code: 'maxLength', pointer: '/p/f', params: { limit: 10_000 } }]);
  });
});
