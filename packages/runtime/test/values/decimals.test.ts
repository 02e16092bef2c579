import fc from 'fast-check';
import { difference, isMoney, isMultipleOf, sum } from '@formwright/runtime';
import { expect, test } from 'vitest';

test.each([
  [0.07, 0.01, true],
  [8.2, 0.01, true],
  [-0.07, 0.01, true],
  [0, 0.01, true],
  [4.5, 1.5, true],
  [1e21, 2, true],
  [1e-7, 1e-7, true],
  [3e-7, 1e-7, true],
  [9_007_199_254_740_992, 2, true],
  [0.000_000_1, 1, false],
  [1.000_000_1, 1, false],
  [1000.001, 1000, false],
  [0.300_000_000_000_000_04, 0.1, false],
  [35, 1.5, false],
  [2.5e-8, 1e-7, false],
  [1e-320, 0.5, false],
])('%s is a multiple of %s: %s', (value, of, is) => {
  expect(isMultipleOf(value, of)).toBe(is);
});

test('every decimal is a multiple of its last decimal place, whatever its binary fraction is', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 9 }), (units, places) => {
      expect(isMultipleOf(Number(`${units}e-${places}`), Number(`1e-${places}`)) || Math.abs(units) > 2 ** 50).toBe(
        true,
      );
    }),
  );
});

test('an amount, as written, has whole pence', () => {
  expect([0.07, -12.5, 9_999_999.99, 1e21].map(isMoney)).toEqual([true, true, true, true]);
  expect([0.005, 0.300_000_000_000_000_04, 1e-7].map(isMoney)).toEqual([false, false, false]);
});

test('sums are exact for decimals as written, however large or small', () => {
  expect(sum([0.1, 0.2])).toBe(0.3);
  expect(sum([1e21, 1])).toBe(1e21 + 1);
  expect(sum([1e-7, 2e-7])).toBe(3e-7);
  expect(sum([1e308, 1e308])).toBeUndefined();
  expect(sum([9_007_199_254_740_992, 1, 1])).toBe(9_007_199_254_740_994);
  expect(difference(0.3, 0.1)).toBe(0.2);
});
