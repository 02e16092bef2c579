import { expect, test } from 'vitest';
import { londonTime } from '../src/london-time.ts';

test.each([
  ['2026-01-31T23:59:59Z', '2026-01-31T23:59:59+00:00'],
  ['2026-06-30T23:30:00Z', '2026-07-01T00:30:00+01:00'],
  ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00+01:00'],
  ['2026-10-25T01:30:00Z', '2026-10-25T01:30:00+00:00'],
])('%s is %s in London', (moment, text) => {
  expect(londonTime(new Date(moment))).toBe(text);
  expect(new Date(text).getTime()).toBe(new Date(moment).getTime());
});
