import { expect, test } from 'vitest';
import { newReference } from '../src/new-reference.ts';

test('each X becomes a capital letter or a digit, and the rest stays [S0-69]', () => {
  expect(newReference('XX-XX-XXXX-XXXXXX')).toMatch(/^[A-Z0-9]{2}-[A-Z0-9]{2}-[A-Z0-9]{4}-[A-Z0-9]{6}$/);
  expect(newReference('SEF/XXXX/x')).toMatch(/^SEF\/[A-Z0-9]{4}\/x$/);
});

test('all 36 symbols are about equally frequent', () => {
  const counts = new Map<string, number>();
  for (const symbol of newReference('X'.repeat(36_000))) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  expect(counts.size).toBe(36);
  // 1,000 of each are expected, with a standard deviation of 31. The limit is seven standard deviations.
  expect([...counts.values()].every((count) => Math.abs(count - 1000) < 220)).toBe(true);
});
