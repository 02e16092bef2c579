import type { FieldNode } from '@formwright/model';
import { describe, expect, test } from 'vitest';
import {
  answerAt,
  attachments,
  boolean,
  chosen,
  fact,
  integer,
  isAnswered,
  isObject,
  number,
  own,
  part,
  readField,
  strings,
  text,
  nhsNumber,
} from '../../src/index.ts';

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
      textFormat: nhsNumber,
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
