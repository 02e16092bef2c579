import { expect, test } from 'vitest';
import { idList, nameWithin } from '../../src/index.ts';

test('ids share one prefix and have several suffixes', () => {
  expect(idList('fw-born', ['hint', 'error'])).toBe('fw-born-hint fw-born-error');
  expect(idList('fw-born', [])).toBeUndefined();
});

test('a group or button is named by itself and by the entries that contain it', () => {
  expect(nameWithin('fw-areas-0-needs-label', '/areas/0/needs', 'fw')).toBe('fw-areas-0-needs-label fw-areas-0');
  expect(nameWithin('x', '/areas/1/needs/2', 'fw')).toBe('x fw-areas-1');
  expect(nameWithin('x', '/areas/1/needs/2/steps/0', 'fw')).toBe('x fw-areas-1 fw-areas-1-needs-2');
  expect(nameWithin('x', '/areas/0', 'fw')).toBe('x');
});
