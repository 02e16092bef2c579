import fc from 'fast-check';
import { expect, it } from 'vitest';
import { domId } from '../../src/index.ts';

it('resembles the pointer', () => {
  expect(domId('/needs/needs/0/date', 'fw')).toBe('fw-needs-needs-0-date');
});

it('is safe for every pointer, and unique to it', () => {
  const pointer = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('/', 'a', '-', '_', '"', '0', '5f', 'é')).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(pointer, pointer, (left, right) => {
      expect(domId(left, 'fw')).toMatch(/^fw[\w-]*$/);
      expect(domId(left, 'fw') === domId(right, 'fw')).toBe(left === right);
    }),
  );
});
