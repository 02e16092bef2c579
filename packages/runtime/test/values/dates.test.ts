import { describe, expect, test } from 'vitest';
import {
  above,
  atLeast,
  atMost,
  below,
  dayOf,
  daysBetween,
  isRealDate,
  max,
  min,
  moveDate,
  wholeYears,
} from '../../src/index.ts';

test("a real date is any day from the year 1000 in the machine's calendar, and no other text", () => {
  for (const year of [0, 1, 24, 999, 1000, 1100, 1200, 1896, 1900, 1999, 2000, 2023, 2024, 2100, 9999]) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const known = new Date(`${text}T00:00:00Z`);
        expect(isRealDate(text), text).toBe(
          year >= 1000 && !Number.isNaN(known.getTime()) && known.toISOString().startsWith(text),
        );
      }
    }
  }
  expect(
    ['2026-01-011', '12026-01-01', '2026/01/01', '2026-1-01', ' 2026-01-01', '20a6-01-01'].filter(isRealDate),
  ).toEqual([]);
});

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2026-04', '2026-04-01', '2026-04-30'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['2026-11-22T09:30', '2026-11-22', '2026-11-22'],
  ['2026-11-22T23:59', '2026-11-22', '2026-11-22'],
  ['2023-02-29', undefined, undefined],
  ['2024-13', undefined, undefined],
  ['2024-00', undefined, undefined],
  ['2026-11-22T24:00', undefined, undefined],
  ['2026-11-22T09:60', undefined, undefined],
  ['2026-11-31T09:30', undefined, undefined],
  ['x2026-11-22T09:30', undefined, undefined],
  ['2026-11-22T09:30x', undefined, undefined],
  ['T09:30', undefined, undefined],
  ['20240', undefined, undefined],
  ['x2024', undefined, undefined],
  ['2024-023', undefined, undefined],
  ['x2024-02', undefined, undefined],
  ['', undefined, undefined],
])('%s may mean days from %s to %s', (text, first, last) => {
  expect(dayOf(text, 'first')).toBe(first);
  expect(dayOf(text, 'last')).toBe(last);
});

describe('moving a date', () => {
  test.each([
    ['2024-02-29', { years: -1 }, '2023-02-28'],
    ['2024-02-29', { years: 4 }, '2028-02-29'],
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2026-01-15', { months: -1 }, '2025-12-15'],
    ['2026-12-15', { months: 1 }, '2027-01-15'],
    ['2026-11-22', { months: -23 }, '2024-12-22'],
    ['2026-11-22', { days: 9 }, '2026-12-01'],
    ['2026-11-22', { days: -22 }, '2026-10-31'],
    ['2026-01-31', { months: 1, days: 1 }, '2026-03-01'],
    ['2026-11-22', { years: 1, months: 2, days: 3 }, '2028-01-25'],
    ['2026-11-22', {}, '2026-11-22'],
    ['2026-11-22', { weeks: 2 }, '2026-12-06'],
    ['2026-11-22', { weeks: -1, days: 1 }, '2026-11-16'],
    ['2026-11-22', { days: undefined }, undefined],
    ['2026-11-22', { months: 1, days: undefined }, undefined],
    ['2026-11-22', { days: 1.5 }, undefined],
    ['2026-11-22', { days: '1' }, undefined],
    ['1001-01-01', { years: -1 }, '1000-01-01'],
    ['1000-01-01', { days: -1 }, undefined],
    ['9999-12-31', { days: 1 }, undefined],
    ['2026-11-22', { years: 1e9 }, undefined],
    ['2026-02-30', { days: 1 }, undefined],
    [20_261_122, { days: 1 }, undefined],
  ])('%s by %j is %s', (date, by, moved) => {
    expect(moveDate(date, by)).toBe(moved);
  });
});

describe('whole years', () => {
  test.each([
    ['1948-03-09', '2026-03-08', 77],
    ['1948-03-09', '2026-03-09', 78],
    ['2024-02-29', '2025-02-28', 0],
    ['2024-02-29', '2025-03-01', 1],
    ['2026-01-01', '2026-01-01', 0],
    ['2026-01-02', '2026-01-01', undefined],
    ['1948', '2026-06-01', undefined],
    ['1948', '2026-12-31', 78],
    ['1948-03', '2026-04-01', 78],
    ['1948-03', '2026-03-15', undefined],
    ['1948-03-09', '2026', undefined],
    ['1948-01-01', '2026', 78],
    ['1948', '2026', undefined],
    ['2026', '2026-06-01', undefined],
    ['1948-03-09T10:00', '2026-03-09', 78],
    ['long ago', '2026-01-01', undefined],
    ['1948-03-09', 'soon', undefined],
    [1948, '2026-01-01', undefined],
    ['1948-01-01', 2026, undefined],
  ])('from %s to %s are %s', (from, until, years) => {
    expect(wholeYears(from, until)).toBe(years);
  });
});

describe('days between', () => {
  test.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2026-03-01', '2026-02-28', -1],
    ['2026-11-25', '2026-11-25', 0],
    ['2026-03-28', '2026-03-30', 2],
    ['1900-02-28', '1900-03-01', 1],
    ['1000-01-01', '2026-11-25', 375_067],
    ['2026-11-25T23:59', '2026-11-26T00:01', 1],
    ['2026-11', '2026-12-01', undefined],
    ['2026-11-25', '2026', undefined],
    ['2026-02-30', '2026-03-01', undefined],
    ['', '2026-03-01', undefined],
    [20_261_125, '2026-03-01', undefined],
    ['2026-03-01', undefined, undefined],
  ])('from %s to %s are %s', (from, until, days) => {
    expect(daysBetween(from, until)).toBe(days);
  });
});

test.each([
  ['2024', '2024-06', [false, false, false, false]],
  ['2024', '2025', [false, false, true, true]],
  ['2024-12', '2024', [false, false, false, false]],
  ['2024-12-31', '2024', [false, true, false, false]],
  ['2024-01-01', '2024', [false, false, false, true]],
  ['09:30', '10:00', [false, false, true, true]],
  ['09:30', '09:30', [false, true, false, true]],
  ['23:59', '00:00', [true, true, false, false]],
  ['24:00', '10:00', [false, false, false, false]],
  ['10:00', '24:00', [false, false, false, false]],
  ['09:30', '2024', [false, false, false, false]],
  ['x09:30', '10:00', [false, false, false, false]],
  ['09:30', '10:000', [false, false, false, false]],
  ['09:30x', '10:00', [false, false, false, false]],
  ['09:30', '1x:00', [false, false, false, false]],
  ['2026-11-22T09:30', '2026-11-22T10:00', [false, false, true, true]],
  ['2026-11-22T09:30', '2026-11-22', [false, true, false, true]],
  ['2026-11-22', '2026-11-22T10:00', [false, true, false, true]],
  ['2026-11-23T00:00', '2026-11-22', [true, true, false, false]],
  ['2026-11-22T09:30', '2026-11', [false, false, false, false]],
  [2, 10, [false, false, true, true]],
  [2, '10', [false, false, false, false]],
  ['2', 10, [false, false, false, false]],
  [undefined, 1, [false, false, false, false]],
  ['2024-01-01', undefined, [false, false, false, false]],
  ['soon', 'soon', [false, false, false, false]],
  ['2024-01-01', 'soon', [false, false, false, false]],
])('%s against %s: above, atLeast, below, atMost', (left, right, outcome) => {
  expect([above, atLeast, below, atMost].map((compare) => compare(left, right))).toEqual(outcome);
});

test('min and max of dates and times, when they are certain', () => {
  expect(min(['2024-06-01', '2024', '2025'])).toBeUndefined();
  expect(min(['2024', '2025-06', '2025-01-01'])).toBe('2024');
  expect(max(['2024', '2025-06', '2026-01'])).toBe('2026-01');
  expect(max(['2024', '2024-12-31'])).toBe('2024-12-31');
  expect(min(['10:00', undefined, '09:30', 'soon'])).toBe('09:30');
  expect([min([]), max([undefined, 'soon'])]).toEqual([undefined, undefined]);
  expect([min([3, 1, 2]), max([3, 1, 2]), max([1, 1])]).toEqual([1, 3, 1]);
  expect([min([1, '2024']), max([1, '09:30'])]).toEqual([undefined, undefined]);
});
