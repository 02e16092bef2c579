import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domId, idList, nameWithin } from '../../src/index.ts';

describe('domId', () => {
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
});

describe('idList', () => {
  it('returns one id for each end', () => {
    expect(idList('fw-born', ['hint', 'error'])).toBe('fw-born-hint fw-born-error');
    expect(idList('fw-born', [])).toBeUndefined();
  });
});

describe('nameWithin', () => {
  it('names a group or button by itself and by the entries that contain it', () => {
    expect(nameWithin('fw-areas-0-needs-label', '/areas/0/needs', 'fw')).toBe('fw-areas-0-needs-label fw-areas-0');
    expect(nameWithin('x', '/areas/1/needs/2', 'fw')).toBe('x fw-areas-1');
    expect(nameWithin('x', '/areas/1/needs/2/steps/0', 'fw')).toBe('x fw-areas-1 fw-areas-1-needs-2');
    expect(nameWithin('x', '/areas/0', 'fw')).toBe('x');
  });
});
