import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFromParts, datePartsOf } from '../src/date-parts.ts';

describe('dateFromParts', () => {
  it.each([
    ['7', '3', '1950', '1950-03-07'],
    [' 07', '03 ', '1950', '1950-03-07'],
    ['29', 'Feb', '2024', '2024-02-29'],
    ['1', 'september', '2026', '2026-09-01'],
    ['1', 'Rhagfyr', '2026', '2026-12-01'],
    ['1', 'Mai', '2026', '2026-05-01'],
    ['29', '2', '2023', '29/2/2023'],
    ['31', '4', '2026', '31/4/2026'],
    ['1', 'ma', '2026', '1/ma/2026'],
    ['1', '13', '2026', '1/13/2026'],
    ['1', '1', '26', '1/1/26'],
    ['1', '', '', '1//'],
  ])('makes %s, %s, %s into %s', (day, month, year, answer) => {
    expect(dateFromParts({ day, month, year })).toBe(answer);
  });

  it.each([english, welsh])('understands every month as the form itself names it: $language', ({ months }) => {
    const understood = months.map((month) => dateFromParts({ day: '1', month, year: '2026' })?.slice(5, 7));
    expect(understood).toEqual(months.map((_, index) => String(index + 1).padStart(2, '0')));
  });

  it('is unanswered where all boxes are blank', () => {
    expect(dateFromParts({ day: ' ', month: '', year: '' })).toBeUndefined();
  });
});

describe('datePartsOf', () => {
  it('takes an ISO date apart, without leading zeros', () => {
    expect(datePartsOf('1950-03-07')).toEqual({ day: '7', month: '3', year: '1950' });
  });

  it.each([undefined, null, 7, {}])('gives empty boxes for %s', (value) => {
    expect(datePartsOf(value)).toEqual({ day: '', month: '', year: '' });
  });

  it('shows text of another making in the first box', () => {
    expect(datePartsOf('last week')).toEqual({ day: 'last week', month: '', year: '' });
  });

  it('gives back whatever was typed, unless it made a date', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('/', '%2F', '%', '1', '2', '2024', 'may'));
    fc.assert(fc.property(fc.record({ day: part, month: part, year: part }), (parts) => {
      const answer = dateFromParts(parts);
      if (answer === undefined || /^\d{4}-\d{2}-\d{2}$/.test(answer)) return;
      expect(datePartsOf(answer)).toEqual(parts);
    }));
  });

  it('makes the same answer of the boxes again', () => {
    const part = fc.oneof(fc.string(), fc.nat(40).map(String), fc.constantFrom('2024', 'may', 'Medi'));
    fc.assert(fc.property(fc.record({ day: part, month: part, year: part }), (parts) => {
      const answer = dateFromParts(parts);
      expect(dateFromParts(datePartsOf(answer))).toBe(answer);
    }));
  });
});
