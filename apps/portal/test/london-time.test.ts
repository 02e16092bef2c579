import { expect, test } from 'vitest';
import { londonTime, nowInLondon, todayInLondon } from '../src/london-time.ts';

test.each([
  ['2026-01-31T23:59:59Z', '2026-01-31T23:59:59+00:00'],
  ['2026-06-30T23:30:00Z', '2026-07-01T00:30:00+01:00'],
  ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00+01:00'],
  ['2026-10-25T01:30:00Z', '2026-10-25T01:30:00+00:00'],
])('%s is %s in London', (moment, text) => {
  expect(londonTime(new Date(moment))).toBe(text);
  expect(new Date(text).getTime()).toBe(new Date(moment).getTime());
  expect(nowInLondon(new Date(moment))).toBe(text.slice(0, 16));
});

test.each([
  ['2026-01-31T23:59:59Z', '2026-01-31'],
  ['2026-06-30T22:59:59Z', '2026-06-30'],
  ['2026-06-30T23:00:00Z', '2026-07-01'],
  ['2026-12-31T23:59:59Z', '2026-12-31'],
  ['2028-02-29T12:00:00Z', '2028-02-29'],
])('at %s the calendar in London shows %s', (moment, date) => {
  expect(todayInLondon(new Date(moment))).toBe(date);
});
