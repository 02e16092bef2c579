import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAnnouncer } from '../../src/interaction/announcer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what was said goes after a while, and what was said since stays', () => {
  const announcer = createAnnouncer(() => undefined);
  announcer.say('Telephone instead.');
  vi.advanceTimersByTime(100);
  expect(announcer.said()).toBe('Telephone instead.');
  vi.advanceTimersByTime(3000);
  announcer.say('Saving …');
  vi.advanceTimersByTime(3000);
  expect(announcer.said()).toBe('Saving …');
  vi.advanceTimersByTime(6000);
  expect(announcer.said()).toBe('');
});
