import { expect, test } from 'vitest';
import { moveWorkingDays, workingDaysBetween } from '../../src/index.ts';

// Christmas 2026 is on a Friday; Boxing Day is on a Saturday, so the Monday is a bank holiday. In any order.
const calendar = ['2026-12-28', '2026-01-01', '2026-12-25'];

test('a date moves over weekends and bank holidays, forwards and back', () => {
  expect(moveWorkingDays('2026-12-24', 1, calendar)).toBe('2026-12-29');
  expect(moveWorkingDays('2026-12-29', -1, calendar)).toBe('2026-12-24');
  expect(moveWorkingDays('2026-12-27T23:30', 2, calendar)).toBe('2026-12-30T23:30');
  expect(moveWorkingDays('2026-12-26', 0, undefined)).toBe('2026-12-26');
});

test('no day outside the years of the calendar is counted', () => {
  expect(moveWorkingDays('2026-12-30', 1, calendar)).toBe('2026-12-31');
  expect(moveWorkingDays('2026-12-30', 2, calendar)).toBeUndefined();
  expect(moveWorkingDays('2025-12-31', 1, calendar)).toBe('2026-01-02');
  expect(moveWorkingDays('2026-11-20', 1, [])).toBeUndefined();
  expect(moveWorkingDays('2026-11-20', 1, 'Christmas')).toBeUndefined();
  expect(workingDaysBetween('2026-12-30', '2027-01-04', calendar)).toBeUndefined();
});

test('the first day does not count and the last does, in either direction', () => {
  expect(workingDaysBetween('2026-12-24', '2026-12-29', calendar)).toBe(1);
  expect(workingDaysBetween('2026-12-29', '2026-12-24', calendar)).toBe(-1);
  expect(workingDaysBetween('2026-12-24', '2026-12-27', calendar)).toBe(0);
  expect(workingDaysBetween('2026-12-26', '2026-12-26', undefined)).toBe(0);
});

test('what is not one day has no working days', () => {
  for (const wrong of ['2026-02-30', '2026-11', '', undefined, 5, '2026-11-20T25:00']) {
    expect(moveWorkingDays(wrong, 1, calendar)).toBeUndefined();
    expect(workingDaysBetween(wrong, '2026-11-20', calendar)).toBeUndefined();
  }
  for (const count of [undefined, 1.5, '1']) expect(moveWorkingDays('2026-11-20', count, calendar)).toBeUndefined();
});
