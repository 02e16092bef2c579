import type { FieldNode, FormModel, Issue, Node, RepeatNode } from '@formwright/model';
import { describe, expect, it } from 'vitest';
import { welsh } from '../src/languages/welsh.ts';
import { english, issueMessage } from '../src/index.ts';

function modelOf(nodes: readonly Node[], texts: readonly string[] = []): FormModel {
  return {
    id: 'a/b',
    title: '',
    version: '1',
    owner: '',
    language: 'en',
    progress: 'mandatory',
    reference: 'X',
    words: {},
    texts,
    pages: [{ kind: 'page', name: 'p', path: '/p', label: 'Page', children: nodes }],
  };
}

const field = (label: string, own: Partial<FieldNode> = {}): FieldNode => ({
  kind: 'field',
  name: 'f',
  path: '/p/f',
  label,
  type: 'string',
  widget: 'text',
  ui: {},
  ...own,
});
const said = (node: Node, code: Issue['code'], params: Issue['params'] = {}): string =>
  issueMessage(
    { code, pointer: `/p/${node.name}`, params },
    modelOf([node], ['The end must be after the start']),
    english,
  );
const options = [{ value: 'a', label: 'A' }];

describe('issueMessage', () => {
  it.each<[string, Partial<FieldNode>, string]>([
    ['Date of birth', {}, 'Enter the date of birth'],
    ['NHS number', {}, 'Enter the NHS number'],
    ['National Insurance number', {}, 'Enter the National Insurance number'],
    ['GP’s name', {}, 'Enter the GP’s name'],
    ['Name', {}, 'Enter the name'],
    ['Address line 1', {}, 'Enter address line 1'],
    ['Your name', {}, 'Enter your name'],
    ['What has happened', {}, 'Enter what has happened'],
    ['Details of the fall', {}, 'Enter details of the fall'],
    ['Describe the concern', {}, 'Describe the concern'],
    ['What is the matter?', {}, 'Enter an answer to ‘What is the matter?’'],
    ['Reason for referral', { options }, 'Select the reason for referral'],
    ['Which of these fits?', { options }, 'Select an answer to ‘Which of these fits?’'],
    ['Family and friends', { options }, 'Select an answer to ‘Family and friends’'],
    ['Washing', {}, 'Enter an answer to ‘Washing’'],
    ['Since when', {}, 'Enter since when'],
    ['Needs', { options, type: 'strings' }, 'Select at least one answer to ‘Needs’'],
    ['Do they live alone?', { type: 'boolean' }, 'Select yes or no for ‘Do they live alone?’'],
    ['I have consent', { type: 'boolean', const: true }, 'Tick the box for ‘I have consent’'],
  ])('asks for %j', (label, own, message) => {
    expect(said(field(label, own), 'mandatory')).toBe(message);
  });

  it.each<[Issue['code'], Issue['params'], Partial<FieldNode>, string]>([
    ['type', { expected: 'number' }, {}, 'Age must be a number'],
    ['type', { expected: 'integer' }, {}, 'Age must be a whole number'],
    ['type', { expected: 'string' }, {}, 'Answer ‘Age’ again because the saved answer cannot be read'],
    [
      'pattern',
      { which: '0,2' },
      { messages: { pattern0: 'Add a digit', pattern1: 'No', pattern2: 'Add a sign' } },
      'Add a digit. Add a sign',
    ],
    ['maxWords', { limit: 50 }, {}, 'Age must be 50 words or fewer'],
    ['format', { problem: 'impossible' }, { format: 'date' }, 'Age must be a real date'],
    [
      'format',
      { problem: 'shape' },
      { format: 'date' },
      'Age must be a date with a day, a month and a year, like 27 3 2026',
    ],
    ['format', { problem: 'shape' }, { format: 'nhs-number' }, 'Age must have 10 digits, like 999 123 4567'],
    [
      'format',
      { problem: 'ni-number' },
      { format: 'nhs-number' },
      'Age must be an NHS number, not a National Insurance number',
    ],
    ['format', { problem: 'missing-day-month' }, { format: 'date' }, 'Age must include a day and a month'],
    ['format', { problem: 'short-year' }, { format: 'rough-date' }, 'Age must have a 4-digit year, like 1950'],
    [
      'format',
      { problem: 'shape' },
      { format: 'rough-date' },
      'Age must be a date, or a month and year, or a year, like 1948',
    ],
    ['format', { problem: 'missing-time' }, { format: 'local-date-time' }, 'Age must include a time'],
    ['format', { problem: 'time' }, { format: 'local-date-time' }, 'Age must be a time, like 9:30am or 14:30'],
    ['format', { problem: 'shape' }, { format: 'local-time' }, 'Age must be a time, like 9:30am or 14:30'],
    [
      'format',
      { problem: 'shape' },
      { format: 'ni-number' },
      'Age must have 2 letters, 6 digits, then A, B, C or D, like QQ 12 34 56 C',
    ],
    [
      'format',
      { problem: 'prefix' },
      { format: 'ni-number' },
      'Check the age: no National Insurance number starts with these 2 letters',
    ],
    [
      'format',
      { problem: 'pence' },
      { format: 'money', type: 'number' },
      'Age must have no more than 2 digits for pence, like £12.50',
    ],
    [
      'type',
      { expected: 'number' },
      { format: 'money', type: 'number' },
      'Age must be an amount of money, like £12.50',
    ],
    ['maximum', { limit: 23250 }, { format: 'money', type: 'number' }, 'Age must be £23,250 or less'],
    [
      'format',
      { problem: 'check-digit' },
      { format: 'nhs-number' },
      'Check the age: the last digit does not match the rest',
    ],
    ['format', { problem: 'same-digits' }, { format: 'nhs-number' }, 'Check the age: the digits are all the same'],
    ['minLength', { limit: 1 }, {}, 'Age must be 1 character or more'],
    ['maxLength', { limit: 500 }, {}, 'Age must be 500 characters or fewer'],
    ['minimum', { limit: 18 }, {}, 'Age must be 18 or more'],
    ['maximum', { limit: 120 }, {}, 'Age must be 120 or less'],
    ['exclusiveMinimum', { limit: 0 }, {}, 'Age must be more than 0'],
    ['exclusiveMaximum', { limit: 1.5 }, {}, 'Age must be less than 1.5'],
    ['multipleOf', { limit: 0.5 }, {}, 'Age must be a multiple of 0.5'],
    ['multipleOf', { limit: 1 }, {}, 'Age must be a whole number'],
    ['minItems', { limit: 2 }, {}, 'Select 2 or more answers to ‘Age’'],
    ['pattern', {}, {}, 'Age must be in the correct format'],
    ['option', {}, {}, 'Select one of the answers to ‘Age’'],
    ['duplicate', {}, {}, 'Select each answer to ‘Age’ only once'],
    [
      'exclusive',
      { limit: 'none' },
      { type: 'strings', options: [{ value: 'none', label: 'None of these' }] },
      'Select answers to ‘Age’, or select ‘None of these’',
    ],
    ['rule', { text: 0 }, {}, 'The end must be after the start'],
    ['unknown', {}, {}, 'This form does not ask for this answer'],
  ])('says what to do about %s %j', (code, params, own, message) => {
    expect(said(field('Age', own), code, params)).toBe(message);
  });

  it('says of a question whose answer it is', () => {
    expect(said(field('How old are you?'), 'minimum', { limit: 18 })).toBe(
      'Your answer to ‘How old are you?’ must be 18 or more',
    );
  });

  it('lets the author’s own words come first, by code, and nothing else of the object', () => {
    const own = field('Age', { messages: { mandatory: 'Select yes if it is urgent' } });
    expect(said(own, 'mandatory')).toBe('Select yes if it is urgent');
    expect(said(own, 'minimum', { limit: 1 })).toBe('Age must be 1 or more');
    expect(said(own, 'constructor' as Issue['code'])).toBe('This form does not ask for this answer');
  });

  it('speaks of entries at a repeat, and finds fields inside one', () => {
    const repeat: RepeatNode = {
      kind: 'repeat',
      name: 'r',
      path: '/p/r',
      label: 'Needs',
      entryLabel: 'Need',
      children: [{ ...field('Date'), path: '/p/r/*/f' }],
    };
    expect(said(repeat, 'mandatory')).toBe('Add at least one entry to ‘Needs’');
    expect(said(repeat, 'maxItems', { limit: 1 })).toBe('‘Needs’ must have 1 or fewer entries');
    expect(issueMessage({ code: 'mandatory', pointer: '/p/r/12/f', params: {} }, modelOf([repeat]), english)).toBe(
      'Enter the date',
    );
  });

  it('has words for whatever pointer', () => {
    for (const pointer of ['', '/', '/p', '/p/x', '/__proto__', '/p/f/0/1']) {
      expect(issueMessage({ code: 'mandatory', pointer, params: {} }, modelOf([field('Age')]), english)).not.toBe('');
    }
  });

  it('says every code in Welsh too, in other words than the English', () => {
    const codes: Issue['code'][] = [
      'mandatory',
      'type',
      'unknown',
      'format',
      'pattern',
      'minLength',
      'maxLength',
      'maxWords',
      'minimum',
      'maximum',
      'exclusiveMinimum',
      'exclusiveMaximum',
      'minItems',
      'maxItems',
      'multipleOf',
      'option',
      'const',
      'duplicate',
      'exclusive',
    ];
    for (const code of codes) {
      const issue: Issue = { code, pointer: '/p/f', params: { limit: 3, expected: 'number', problem: 'shape' } };
      const [cy, en] = [welsh, english].map((wording) =>
        issueMessage(issue, modelOf([field('Oed', { format: 'date' })]), wording),
      );
      expect(cy).not.toBe(en);
      expect(cy).toMatch(/^\p{Lu}/u);
    }
  });
});
