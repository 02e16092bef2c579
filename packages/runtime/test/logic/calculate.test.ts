import { describe, expect, test } from 'vitest';
import { difference, equals, includes, join, max, outwardCode, sum } from '../../src/index.ts';

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
    ]).toEqual(['a1Yes', undefined, undefined, undefined, undefined, 'ŵ', undefined]);
    expect([outwardCode('L20 3NJ'), outwardCode('L20'), outwardCode(undefined), outwardCode('ZZ99 3VZ')]).toEqual([
      'L20',
      undefined,
      undefined,
      'ZZ99',
    ]);
  });

  test('comparing for equality', () => {
    expect([equals(1, 1), equals('1', 1), equals(undefined, undefined), equals(false, false)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([
      includes(['a'], 'a'),
      includes(['a'], 'b'),
      includes('abc', 'a'),
      includes([undefined], undefined),
      includes(undefined, 'a'),
    ]).toEqual([true, false, false, false, false]);
  });
});
