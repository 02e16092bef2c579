import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAnnouncer } from '../../src/interaction/announcer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what was said goes after a while, and what was said since stays', () => {
  let said = '';
  const say = createAnnouncer({ said: () => said, stand: (words) => (said = words) });
  say('Telephone instead.');
  vi.advanceTimersByTime(100);
  expect(said).toBe('Telephone instead.');
  vi.advanceTimersByTime(3000);
  say('Saving …');
  vi.advanceTimersByTime(3000);
  expect(said).toBe('Saving …');
  vi.advanceTimersByTime(6000);
  expect(said).toBe('');
});
