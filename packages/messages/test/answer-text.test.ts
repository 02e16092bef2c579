import type { FieldNode } from '@formwright/model';
import { textFormatOf } from '../../session/test/support/text-formats.ts';
import { inWords, join, moneyInWords, momentInWords } from '@formwright/runtime';
import { describe, expect, it } from 'vitest';
import { welsh } from '../src/languages/welsh.ts';
import { answerText, dateText, english } from '../src/index.ts';

const field = (own: Partial<FieldNode> = {}): FieldNode => ({
  kind: 'field',
  name: 'f',
  path: '/p/f',
  label: 'F',
  type: 'string',
  widget: 'text',
  ui: {},
  ...own,
  ...textFormatOf(own.format),
});
const options = [
  { value: 'b', label: 'Bed' },
  { value: 'a', label: 'Arm <chair>' },
  { value: true, label: 'Agreed' },
];

describe('answerText', () => {
  it.each<[Partial<FieldNode>, unknown, string | readonly string[]]>([
    [{}, 'Ann', 'Ann'],
    [{ format: 'date' }, '2023-02-22', '22 February 2023'],
    [{ format: 'date' }, '2023-02-30', '2023-02-30'],
    [{ format: 'date' }, '30/2/2023', '30/2/2023'],
    [{ format: 'rough-date' }, '1948', '1948'],
    [{ format: 'rough-date' }, '1948-03', 'March 1948'],
    [{ format: 'rough-date' }, '1948-03-09', '9 March 1948'],
    [{ format: 'rough-date' }, '/3/', '–/3/–'],
    [{ format: 'date' }, '01%2F03%2F50//', '01/03/50'],
    [{ format: 'date' }, '7//1950', '7/–/1950'],
    [{ format: 'date' }, '7//', '7/–/–'],
    [{ format: 'date' }, '100%25/a%2Fb/', '100%/a/b/–'],
    [{ format: 'date' }, 'last spring//', 'last spring'],
    [{ format: 'date' }, 'a/b', 'a/b'],
    [{ format: 'local-date-time' }, '2026-03-09T', '9 March 2026'],
    [{ format: 'local-date-time' }, '2026-03-09Thalf%2Fnine', '9 March 2026, half%2Fnine'],
    [{ format: 'local-date-time' }, '30/2/2026/9.30am', '30/2/2026, 9.30am'],
    [{ format: 'local-date-time' }, '///9.30am', '–/–/–, 9.30am'],
    [{ format: 'local-time' }, '0930', '9:30am'],
    [{ format: 'local-time' }, '14:00', '2pm'],
    [{ format: 'local-time' }, '12am', 'midnight'],
    [{ format: 'local-time' }, 'noon', 'midday'],
    [{ format: 'local-time' }, '25:00', '25:00'],
    [{ format: 'local-date-time' }, '2026-03-09T9.30am', '9 March 2026 at 9:30am'],
    [{ format: 'ni-number' }, 'ab123456c', 'AB 12 34 56 C'],
    [{ format: 'ods-code' }, 'k81 003', 'K81003'],
    [{ format: 'uprn' }, '000010033544614', '10033544614'],
    [{ type: 'number', format: 'money', ui: { prefix: '£' } }, 1234.5, '£1,234.50'],
    [{ type: 'number', format: 'money', ui: { prefix: '£', suffix: 'a week' } }, -12, '-£12 a week'],
    [{ type: 'number', format: 'money', ui: { prefix: '£' } }, 'twelve', 'twelve'],
    [{ format: 'nhs-number' }, '9434765919', '943 476 5919'],
    [{ format: 'nhs-number' }, '4857773456', '4857773456'],
    [{ format: 'uk-postcode' }, 'l203nj', 'L20 3NJ'],
    [{ type: 'boolean' }, true, 'Yes'],
    [{ type: 'boolean' }, false, 'No'],
    [{ type: 'boolean', options }, true, 'Agreed'],
    [{ options }, 'a', 'Arm <chair>'],
    [{ options }, 'gone', 'gone'],
    [{ type: 'strings', options }, ['a', 'b'], ['Bed', 'Arm <chair>']],
    [{ type: 'number' }, 0, '0'],
    [{ type: 'number', ui: { prefix: '£' } }, 12.5, '£12.5'],
    [{ type: 'integer', ui: { suffix: 'hours' } }, 3, '3 hours'],
    [{ type: 'number' }, 'three', 'three'],
  ])('reads %j %j as %j', (own, value, text) => {
    expect(answerText(field(own), value, english)).toEqual(text);
  });

  it.each([undefined, null, '', '  ', [], {}, { a: 1 }, [{}]])('reads %j as not answered', (value) => {
    expect(answerText(field({ options }), value, english)).toBe('Not answered');
    expect(answerText(field(), value, welsh)).toBe('Heb ei ateb');
    expect(answerText(field({ format: 'local-date-time' }), '2026-11-22T12:00', welsh)).toBe(
      '22 Tachwedd 2026 am ganol dydd',
    );
  });
});

describe('dateText', () => {
  it('names months in the language, of dates and of times', () => {
    expect(dateText('2026-11-03', english)).toBe('3 November 2026');
    expect(dateText('2026-11-03T09:30:00Z', welsh)).toBe('3 Tachwedd 2026');
    expect(dateText('yesterday', english)).toBe('yesterday');
    expect(dateText('2026-13-01', english)).toBe('2026-13-01');
  });
});

describe('a joined text', () => {
  const moments = ['date', 'rough-date', 'local-time', 'local-date-time'] as const;

  it.each<[(typeof moments)[number], string]>([
    ['date', '2023-02-22'],
    ['date', '1000-01-01'],
    ['rough-date', '1948'],
    ['rough-date', '1948-03'],
    ['rough-date', '1948-12-09'],
    ['local-time', '00:00'],
    ['local-time', '00:05'],
    ['local-time', '09:30'],
    ['local-time', '12:00'],
    ['local-time', '12:30'],
    ['local-time', '14:00'],
    ['local-date-time', '2026-03-09T09:30'],
    ['local-date-time', '2026-03-09T00:00'],
    ['local-date-time', '2026-05-31T23:59'],
  ])('has the %s %s as it is shown in English', (format, value) => {
    const own = field({ format });
    expect(momentInWords(own.textFormat as NonNullable<FieldNode['textFormat']>, value)).toBe(
      answerText(own, value, english),
    );
  });

  it('has codes, amounts, and yes or no as they are shown in English', () => {
    const nhs = field({ format: 'nhs-number' });
    const shown = inWords(nhs.textFormat as NonNullable<FieldNode['textFormat']>, '9434765919');
    expect(shown).toBe(answerText(nhs, '9434765919', english));
    for (const amount of [1250, 1250.5, -3])
      expect(moneyInWords(amount)).toBe(answerText(field({ type: 'number', format: 'money' }), amount, english));
    for (const value of [true, false])
      expect(join([value])).toBe(answerText(field({ type: 'boolean' }), value, english));
  });

  it('has what is wrong as it was typed, and nothing for what is unanswered', () => {
    const { textFormat } = field({ format: 'date' });
    for (const value of ['2023-02-30', '7//1950', undefined])
      expect(momentInWords(textFormat as NonNullable<FieldNode['textFormat']>, value)).toBe(value);
    expect(moneyInWords(undefined)).toBeUndefined();
  });
});
