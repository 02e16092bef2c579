import { describe, expect, test } from 'vitest';
import { dateOf, hoursBetween, minutesBetween, moveDateTime, timeOf } from '../../src/index.ts';

describe('moving a date and time', () => {
  test.each([
    ['2026-11-22T09:30', { hours: 2 }, '2026-11-22T11:30'],
    ['2026-11-22T09:30', { hours: -10 }, '2026-11-21T23:30'],
    ['2026-11-22T09:30', { minutes: 45 }, '2026-11-22T10:15'],
    ['2026-11-22T09:30', { minutes: -9 * 60 - 31 }, '2026-11-21T23:59'],
    ['2026-11-22T23:59', { minutes: 1 }, '2026-11-23T00:00'],
    ['2026-11-22T09:30', { hours: 72 }, '2026-11-25T09:30'],
    ['2026-01-31T22:00', { months: 1, hours: 3 }, '2026-03-01T01:00'],
    ['2024-02-29T12:00', { years: 1, weeks: 1, days: -1, hours: 1, minutes: 1 }, '2025-03-06T13:01'],
    ['2026-11-22T09:30', {}, '2026-11-22T09:30'],
    // The clocks go forward at 1am on 29 March 2026, but a clock on the wall that nobody changes does not.
    ['2026-03-29T00:30', { hours: 2 }, '2026-03-29T02:30'],
    ['9999-12-31T23:59', { minutes: 1 }, undefined],
    ['1000-01-01T00:00', { minutes: -1 }, undefined],
    ['2026-11-22T09:30', { hours: undefined }, undefined],
    ['2026-11-22T09:30', { days: undefined, hours: 1 }, undefined],
    ['2026-11-22T09:30', { hours: 0.5 }, undefined],
    ['2026-11-22T09:30', { hours: 1e300 }, undefined],
    ['2026-11-22', { hours: 1 }, undefined],
    ['2026-11-22T24:00', { hours: 1 }, undefined],
    ['2026-02-30T09:30', { hours: 1 }, undefined],
    [undefined, { hours: 1 }, undefined],
  ])('%s by %j is %s', (from, by, moved) => {
    expect(moveDateTime(from, by)).toBe(moved);
  });
});

describe('between two times', () => {
  test.each([
    ['09:30', '11:00', 90, 1],
    ['22:00', '06:00', 480, 8],
    ['09:30', '09:30', 0, 0],
    ['09:30', '09:29', 1439, 23],
    ['2026-03-09T09:30', '2026-03-10T10:29', 1499, 24],
    ['2026-03-09T09:30', '2026-03-09T07:01', -149, -2],
    ['2024-02-28T23:59', '2024-03-01T00:00', 1441, 24],
    ['2026-03-09T09:30', '09:30', undefined, undefined],
    ['2026-03-09', '2026-03-10', undefined, undefined],
    ['2026-02-30T09:30', '2026-03-10T09:30', undefined, undefined],
    ['9:30', '11:00', undefined, undefined],
    [undefined, '11:00', undefined, undefined],
    ['11:00', undefined, undefined, undefined],
  ])('from %s until %s are %s minutes, and %s whole hours', (from, until, minutes, hours) => {
    expect(minutesBetween(from, until)).toBe(minutes);
    expect(hoursBetween(from, until)).toBe(hours);
  });
});

test.each([
  ['2026-03-09T09:30', '2026-03-09', '09:30'],
  ['2026-03-09', undefined, undefined],
  ['2026-02-30T09:30', undefined, undefined],
  ['09:30', undefined, undefined],
  [undefined, undefined, undefined],
])('%s has the date %s and the time %s', (moment, date, time) => {
  expect(dateOf(moment)).toBe(date);
  expect(timeOf(moment)).toBe(time);
});
