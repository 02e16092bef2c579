import type { Evaluation, FieldNode, FormModel } from '@formwright/model';
import { describe, expect, test } from 'vitest';
import {
  answerAt,
  attachments,
  boolean,
  chosen,
  difference,
  fact,
  formats,
  holds,
  integer,
  isAnswered,
  isEditable,
  isKeepable,
  isObject,
  isVisible,
  isWithin,
  join,
  max,
  newEvaluation,
  number,
  outwardCode,
  own,
  part,
  readField,
  same,
  strings,
  sum,
  text,
  unpackModel,
  withWords,
} from '../src/index.ts';

const file = { id: 'a1', name: 'letter.pdf', size: 0, mediaType: 'application/pdf' };

describe('reading an answer', () => {
  test.each([
    ['text', text, ['a', 'a b', 'ŵ\n\t💙'], ['', '  ', 5, null, undefined, ['a']]],
    ['a number', number, [0, -1.5], [Number.NaN, Infinity, '5', null, true]],
    ['a whole number', integer, [0, -3], [1.5, '5', null, Infinity]],
    ['a yes or no', boolean, [true, false], ['true', 0, null, undefined]],
    ['chosen options', strings, [['a'], ['a', 'b']], [[], [1], ['a', null], 'a', { length: 1, 0: 'a' }]],
    [
      'files',
      attachments,
      [[file], [file, { ...file, id: 'b' }]],
      [
        [],
        file,
        [null],
        [[1, 2, 3, 4]],
        [{ ...file, more: 1 }],
        [{ id: 'a1', name: 'a', size: 1 }],
        [{ ...file, id: ' ' }],
        [{ ...file, name: '' }],
        [{ ...file, size: -1 }],
        [{ ...file, size: 1.5 }],
        [{ ...file, size: '5' }],
        [{ ...file, mediaType: 5 }],
        [{ ...file, id: 5 }],
        [file, 'a'],
      ],
    ],
  ] as const)('%s', (_, read, good, bad) => {
    for (const value of good) expect(read(value)).toBe(value);
    for (const value of bad) expect(read(value), JSON.stringify(value)).toBeUndefined();
  });

  test('a value is answered unless it is absent, null, blank or an empty list', () => {
    expect([undefined, null, '', ' \n', []].map(isAnswered)).toEqual([false, false, false, false, false]);
    expect([0, false, 'a', [null], {}].map(isAnswered)).toEqual([true, true, true, true, true]);
  });

  test('only own properties of objects are read', () => {
    expect([{}, null, [], 'a', undefined, () => 1].map(isObject)).toEqual([true, false, false, false, false, false]);
    expect([own({ a: 1 }, 'a'), own({}, 'toString')]).toEqual([1, undefined]);
    expect(part({ a: { b: 1 } }, 'a')).toEqual({ b: 1 });
    for (const value of [undefined, null, [], 'text']) expect(Object.keys(part({ a: value }, 'a'))).toEqual([]);
    expect([fact(undefined, 'a'), fact({}, 'toString'), fact({ a: ' ' }, 'a'), fact({ a: false }, 'a')]).toEqual([
      undefined,
      undefined,
      undefined,
      false,
    ]);
    expect([
      answerAt({ p: { r: [{ f: 1 }] } }, '/p/r/0/f'),
      answerAt({ p: null }, '/p/f'),
      answerAt({ p: 'ab' }, '/p/0'),
      answerAt({ p: {} }, '/p/toString'),
      answerAt({ p: {} }, '/p'),
    ]).toEqual([1, undefined, undefined, undefined, {}]);
  });

  test('hidden options are removed', () => {
    const both = ['a', 'b'];
    expect([
      chosen('a', new Set(['a'])),
      chosen('a', new Set(['b'])),
      chosen(both, new Set(['a'])),
      chosen(both, new Set(both)),
      chosen(undefined, new Set(['a'])),
    ]).toEqual([undefined, 'a', ['b'], undefined, undefined]);
    for (const hidden of [new Set<string>(), new Set(['c']), undefined]) expect(chosen(both, hidden)).toBe(both);
  });

  test('a text with a format is read in canonical form, and a wrong one stays as typed', () => {
    const field: FieldNode = {
      kind: 'field',
      name: 'f',
      path: '/p/f',
      label: '',
      type: 'string',
      widget: 'text',
      ui: {},
      format: 'uprn',
      textFormat: formats['nhs-number'],
    };
    expect([
      readField(field, '943 476 5919'),
      readField(field, ' -- '),
      readField(field, '943 476 5918'),
      readField(field, ' '),
      readField(field, 5),
      readField(field, '943 476 5919', new Set(['9434765919'])),
    ]).toEqual(['9434765919', '--', '943 476 5918', undefined, undefined, undefined]);
  });
});

describe('calculating', () => {
  test('numbers are added as written, not as binary fractions', () => {
    expect([
      sum([0.1, 0.2]),
      sum([0.1, 0.2, undefined, 'a', 1]),
      sum([undefined, '5']),
      sum([]),
      sum([1e300, 0.5]),
      sum([1e308, 1e308]),
      sum([5, -2]),
    ]).toEqual([0.3, 1.3, undefined, undefined, 1e300, undefined, 3]);
    expect([sum([1e-7, 2e-7]), sum([1.5e-7, 1e-7]), sum([1e21, 1e21]), sum([1e-21, 1])]).toEqual([
      3e-7, 2.5e-7, 2e21, 1,
    ]);
    expect([sum([-0.1, -0.7]), sum([12.1, 0.2]), sum([1e-200, 2e-200])]).toEqual([-0.8, 12.3, 3e-200]);
    expect([
      difference(0.3, 0.1),
      difference(5, 7),
      difference(undefined, 1),
      difference(1, '1'),
      difference(1e308, -1e308),
    ]).toEqual([0.2, -2, undefined, undefined, undefined]);
    expect(max([0.1, 'x', 12])).toBe(12);
  });

  test('texts', () => {
    expect([
      join(['a', 1, true, ' ']),
      join(['a', undefined]),
      join([]),
      join(['a', ['b']]),
      join(['a', null]),
      join(['w', '\u0302']),
      join([' ', '\u200b']),
    ]).toEqual(['a1true', undefined, undefined, undefined, undefined, 'ŵ', undefined]);
    expect([outwardCode('L20 3NJ'), outwardCode('L20'), outwardCode(undefined), outwardCode('ZZ99 3VZ')]).toEqual([
      'L20',
      undefined,
      undefined,
      'ZZ99',
    ]);
  });

  test('comparing for equality', () => {
    expect([same(1, 1), same('1', 1), same(undefined, undefined), same(false, false)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([
      holds(['a'], 'a'),
      holds(['a'], 'b'),
      holds('abc', 'a'),
      holds([undefined], undefined),
      holds(undefined, 'a'),
    ]).toEqual([true, false, false, false, false]);
  });
});

describe('where something stands', () => {
  const evaluation: Evaluation = { ...newEvaluation(), hidden: new Set(['/p/s', '/p/r/0']), locked: new Set(['/q']) };

  test('nodes inside a hidden node are hidden, and nodes inside a locked node are locked', () => {
    expect(
      ['/p', '/p/s', '/p/s/f', '/p/st', '/p/r', '/p/r/0/f', '/p/r/1/f', '/q/f'].map((pointer) =>
        isVisible(evaluation, pointer),
      ),
    ).toEqual([true, false, false, true, true, false, true, true]);
    expect(['/p', '/p/s/f', '/q', '/q/f/0', '/qq'].map((pointer) => isEditable(evaluation, pointer))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(isVisible(newEvaluation(), '/p')).toBe(true);
    expect([isWithin('/p/f', '/p'), isWithin('/p', '/p'), isWithin('/pf', '/p'), isWithin('/p', '/p/f')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('a new evaluation is empty', () => {
    expect(newEvaluation()).toEqual({
      hidden: new Set(),
      mandatory: new Set(),
      locked: new Set(),
      hiddenOptions: new Map(),
      calculated: new Map(),
      prompts: [],
      broken: [],
      stops: [],
      routes: [],
    });
  });
});

test('a draft may keep whatever can become an answer to a field', () => {
  const keeps = (field: Partial<FieldNode>, values: readonly unknown[]): boolean[] =>
    values.map((value) => isKeepable(field as FieldNode, value));
  expect(keeps({ type: 'string' }, ['a', '', 5, null, ['a']])).toEqual([true, true, false, false, false]);
  expect(keeps({ type: 'boolean' }, [true, 'true', 0])).toEqual([true, false, false]);
  expect(keeps({ type: 'strings' }, [[], ['a'], [1], 'a', ['a', 1]])).toEqual([true, true, false, false, false]);
  expect(keeps({ type: 'attachments' }, [[], [file], ['a'], file, [file, 1]])).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  for (const type of ['number', 'integer'] as const)
    expect(keeps({ type }, [5, 1.5, 'ten', Infinity, true, [5]])).toEqual([true, true, true, false, false, false]);
  expect(keeps({ type: 'number', calculated: true }, [5, 'a', true, {}, ['a']])).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('unpacking a model restores what follows from the rest', () => {
  const packed = {
    id: 'a/b',
    title: 'T',
    version: '1',
    owner: '',
    language: 'en' as const,
    progress: 'mandatory' as const,
    reference: 'X',
    words: {},
    texts: [],
    pages: {
      p: {
        label: 'Page',
        children: {
          f: { label: 'F' },
          n: { text: [] },
          loud: { text: [], style: 'warning', stop: true },
          age: { label: 'A', type: 'integer', widget: 'number', ui: { width: 3 } },
          u: { label: 'U', format: 'uprn' },
          s: { label: 'S', children: { r: { label: 'R', entryLabel: 'E', children: { f: { label: 'In' } } } } },
        },
      },
    },
  };
  const field = { kind: 'field', type: 'string', widget: 'text', ui: {} };
  expect(unpackModel(packed, { uprn: formats.uprn })).toEqual({
    ...packed,
    pages: [
      {
        kind: 'page',
        name: 'p',
        path: '/p',
        label: 'Page',
        children: [
          { ...field, name: 'f', path: '/p/f', label: 'F' },
          { kind: 'note', name: 'n', path: '/p/n', text: [], style: 'text', stop: false },
          { kind: 'note', name: 'loud', path: '/p/loud', text: [], style: 'warning', stop: true },
          {
            kind: 'field',
            name: 'age',
            path: '/p/age',
            label: 'A',
            type: 'integer',
            widget: 'number',
            ui: { width: 3 },
          },
          { ...field, name: 'u', path: '/p/u', label: 'U', format: 'uprn', textFormat: formats.uprn },
          {
            kind: 'section',
            name: 's',
            path: '/p/s',
            label: 'S',
            children: [
              {
                kind: 'repeat',
                name: 'r',
                path: '/p/s/r',
                label: 'R',
                entryLabel: 'E',
                children: [{ ...field, name: 'f', path: '/p/s/r/*/f', label: 'In' }],
              },
            ],
          },
        ],
      },
    ],
  });
  expect(unpackModel(packed).pages[0]?.children[4]).not.toHaveProperty('textFormat');
});

test('words in curly brackets are filled in wherever people read them and encoded in addresses, and unknown words stay', () => {
  const texts = {
    title: 'The {person}',
    label: '{person}',
    hint: '{a.b}',
    guidance: ['{person}'],
    navigation: '{person}',
    entryLabel: '{person}',
    addLabel: '{person}',
    text: [{ kind: 'link', href: '/{person}?{x y}', content: ['{person} {nobody} {1a}'] }],
  };
  const more = {
    items: [['{person}']],
    confirmation: ['{person}'],
    messages: { mandatory: 'Give {person}' },
    prefix: '{person}',
    suffix: '{person}',
    owner: '{person}',
    teams: { duty: '{person}' },
    untranslated: ['{person}'],
    texts: ['{person}', '{toString}'],
  };
  const untouched = {
    id: '{person}',
    name: '{person}',
    path: '{person}',
    value: '{person}',
    from: '{person}',
    columns: ['{person}'],
    on: true,
    none: null,
    size: 5,
  };
  const model = {
    ...texts,
    ...more,
    ...untouched,
    words: { person: 'adult', 'a.b': 'own & {person}' },
  } as unknown as FormModel;
  const word = 'service user';
  expect(withWords(model, { person: word })).toEqual({
    title: `The ${word}`,
    label: word,
    hint: 'own & {person}',
    guidance: [word],
    navigation: word,
    entryLabel: word,
    addLabel: word,
    text: [{ kind: 'link', href: '/service%20user?{x y}', content: [`${word} {nobody} {1a}`] }],
    items: [[word]],
    confirmation: [word],
    messages: { mandatory: `Give ${word}` },
    prefix: word,
    suffix: word,
    owner: word,
    teams: { duty: word },
    untranslated: [word],
    texts: [word, '{toString}'],
    ...untouched,
    words: { person: word, 'a.b': 'own & {person}' },
  });
  expect(withWords(model).title).toBe('The adult');
  const plain = { words: {} } as FormModel;
  expect(withWords(plain)).toBe(plain);
  expect(withWords(plain, {})).toBe(plain);
});
