import type { FieldNode } from '@formwright/model';
import { describe, expect, it } from 'vitest';
import { welsh } from '../src/cy.ts';
import { answerText, dateText, english } from '../src/index.ts';

const field = (own: Partial<FieldNode> = {}): FieldNode => ({ kind: 'field', name: 'f', path: '/p/f', label: 'F', type: 'string', widget: 'text', ui: {}, ...own });
const options = [{ value: 'b', label: 'Bed' }, { value: 'a', label: 'Arm <chair>' }, { value: true, label: 'Agreed' }];

describe('answerText', () => {
  it.each<[Partial<FieldNode>, unknown, string | readonly string[]]>([
    [{}, 'Ann', 'Ann'],
    [{ format: 'date' }, '2023-02-22', '22 February 2023'],
    [{ format: 'date' }, '2023-02-30', '2023-02-30'],
    [{ format: 'date' }, '30/2/2023', '30/2/2023'],
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
