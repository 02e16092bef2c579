import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import type { FormatName } from '@formwright/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFromParts, datePartsOf, spreadDate } from '../../src/typing/date-parts.ts';

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
    ['1st', 'March', '1950', '1950-03-01'],
    ['23rd.', 'mar.', '1950', '1950-03-23'],
    ['１', '３', '１９５０', '1950-03-01'],
  ])('turns %s, %s, %s into %s', (day, month, year, answer) => {
    expect(dateFromParts({ day, month, year, time: '' }, 'date')).toBe(answer);
  });

  it.each([english, welsh])('understands every month by the name that the form uses: $language', ({ months }) => {
    const understood = months.map((month) =>
      dateFromParts({ day: '1', month, year: '2026', time: '' }, 'date')?.slice(5, 7),
    );
    expect(understood).toEqual(months.map((_, index) => String(index + 1).padStart(2, '0')));
  });

  it('is unanswered if all boxes are blank', () => {
    expect(dateFromParts({ day: ' ', month: '', year: '', time: '' }, 'date')).toBeUndefined();
  });
});

describe('dateFromParts, in other formats', () => {
  it.each<[FormatName, string, string, string, string, string]>([
    ['rough-date', '', '', '1948', '', '1948'],
    ['rough-date', '', 'mar', '1948', '', '1948-03'],
    ['rough-date', '9', '3', '1948', '', '1948-03-09'],
    ['rough-date', '9', '', '1948', '', '9//1948'],
    ['rough-date', '', '3', '', '', '/3/'],
    ['rough-date', '', '13', '1948', '', '/13/1948'],
    ['local-date-time', '9', 'mar', '2026', '9.30am', '2026-03-09T9.30am'],
    ['local-date-time', '9', '3', '2026', '', '2026-03-09T'],
    ['local-date-time', '9', 'mar', '', '9.30am', '9/mar//9.30am'],
    ['local-date-time', '', '', '', 'noon', '///noon'],
  ])('for %s turns %s, %s, %s, %s into the answer %s, and back', (format, day, month, year, time, answer) => {
    expect(dateFromParts({ day, month, year, time }, format)).toBe(answer);
    const back = datePartsOf(answer);
    expect(dateFromParts(back, format)).toBe(answer);
    expect(back.time).toBe(time);
  });
});

describe('spreadDate', () => {
  it.each([
    ['1st March 1950', '', '1st|March|1950'],
    ['01/03/1950', '', '01|03|1950'],
    [' 1-3-1950.', '', '1|3|1950'],
    ['31\u00a0February 1950', '', '31|February|1950'],
    ['1 March 1950', '4', '1|March|1950'],
    ['1/3/50', '', '1/3/50||'],
    ['1 March', '', '1 March||'],
    ['1', '', '1||'],
    ['1950-03-01', '', '01|03|1950'],
    ['1950-3-1', '', '1|3|1950'],
    ['1.3.1950', '', '1|3|1950'],
    ['1 Mawrth 1950', '', '1|Mawrth|1950'],
    ['1950-03', '', '1950-03||'],
    ['1950', '', '1950||'],
    ['1950-03-01T00:00:00Z', '', '01|03|1950'],
  ])('turns %j, with %j as the month, into %s', (day, month, spread) => {
    const parts = spreadDate({ day, month, year: '', time: 'noon' });
    expect([parts.day, parts.month, parts.year].join('|')).toBe(spread);
    expect(parts.time).toBe(day.includes('T00') ? '00:00:00Z' : 'noon');
  });
});

describe('datePartsOf', () => {
  it('splits an ISO date, without leading zeros', () => {
    expect(datePartsOf('1950-03-07')).toEqual({ day: '7', month: '3', year: '1950', time: '' });
  });

  it.each([undefined, null, 7, {}])('returns empty boxes for %s', (value) => {
    expect(datePartsOf(value)).toEqual({ day: '', month: '', year: '', time: '' });
  });

  it('shows other text in the first box', () => {
    expect(datePartsOf('last week')).toEqual({ day: 'last week', month: '', year: '', time: '' });
  });

  const format = fc.constantFrom<FormatName>('date', 'rough-date', 'local-date-time');

  it('returns whatever was typed, unless it made a date', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('/', '%2F', '%', '1', '2', '2024', 'may'));
    fc.assert(
      fc.property(fc.record({ day: part, month: part, year: part, time: part }), format, (parts, name) => {
        const answer = dateFromParts(parts, name);
        if (answer === undefined || /^\d{4}(-\d{2}){0,2}(T.*)?$/s.test(answer)) return;
        expect(datePartsOf(answer)).toEqual(name === 'local-date-time' ? parts : { ...parts, time: '' });
      }),
    );
  });

  it('makes the same answer from the boxes again', () => {
    const part = fc.oneof(fc.string(), fc.nat(40).map(String), fc.constantFrom('2024', 'may', 'Medi'));
    fc.assert(
      fc.property(fc.record({ day: part, month: part, year: part, time: part }), format, (parts, name) => {
        const answer = dateFromParts(parts, name);
        expect(dateFromParts(datePartsOf(answer), name)).toBe(answer);
      }),
    );
  });
});
