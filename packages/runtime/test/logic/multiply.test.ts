import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dividedBy, times } from '../../src/index.ts';

describe('multiplying', () => {
  test('numbers as they are written in decimal, without rounding', () => {
    expect([times([3, 10]), times([0.1, 3]), times([1.1, 1.1]), times([2, 0.5, 4]), times([-0.07, 100])]).toEqual([
      30, 0.3, 1.21, 4, -7,
    ]);
    expect([times([1e21, 10]), times([1e-7, 2]), times([0, -1]), times([9007199254740991, 3])]).toEqual([
      1e22, 2e-7, 0, 27_021_597_764_222_972,
    ]);
  });

  test('no value if a factor is not a number, or the product is too large for one', () => {
    expect([
      times([2, undefined]),
      times(['2', 2]),
      times([2, Infinity]),
      times([1e200, 1e200]),
      times([1e200, 1e200], 'down', 1),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test('rounded to pence, whole numbers, quarters and tens', () => {
    expect([
      times([1.25, 12.21], 'nearest', 0.01),
      times([1.005, 1], 'nearest', 0.01),
      times([1, 0.075], 'nearest', 0.01),
      times([1, 0.075], 'down', 0.01),
      times([2.5, 0.5], 'up', 1),
      times([3, 0.3], 'nearest', 0.25),
      times([3, 5], 'nearest', 10),
      times([3, 4], 'down', 10),
    ]).toEqual([15.26, 1.01, 0.08, 0.07, 2, 1, 20, 10]);
  });
});

describe('dividing', () => {
  test('exactly before it is rounded', () => {
    expect([
      dividedBy([7800, 52], 'nearest', 0.01),
      dividedBy([5999.88, 52], 'nearest', 0.01),
      dividedBy([10, 3], 'up', 0.01),
      dividedBy([10, 3], 'down', 0.01),
      dividedBy([0.3, 0.1], 'down', 1),
      dividedBy([1e300, 1e-300], 'down', 1),
      dividedBy([1, 3], 'nearest', 1e-20),
    ]).toEqual([150, 115.38, 3.34, 3.33, 3, undefined, 1 / 3]);
  });

  test('by nothing, and by what is not a number', () => {
    expect([
      dividedBy([1, 0], 'up', 1),
      dividedBy([0, -0], 'up', 1),
      dividedBy([1, undefined], 'up', 1),
      dividedBy(['1', 1], 'up', 1),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('an amount below zero is rounded as the same amount above zero', () => {
    const amount = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('nearest', 'up', 'down'), (upper, lower, way) => {
        const [one, other] = [dividedBy([upper, lower], way, 0.01), dividedBy([-upper, lower], way, 0.01)];
        expect(one === undefined ? other : -one + 0).toBe(one === undefined ? undefined : other);
        expect(one).toBe(dividedBy([-upper, -lower], way, 0.01));
      }),
    );
  });
});
