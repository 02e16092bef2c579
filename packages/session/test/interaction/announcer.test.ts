import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAnnouncer } from '../../src/interaction/announcer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an announcement disappears after a while, and later ones stay', () => {
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
