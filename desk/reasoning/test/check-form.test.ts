import { runForm } from '@formwright/generator';
import { isVisible } from '@formwright/runtime';
import { describe, expect, test } from 'vitest';
import { openReasoner } from '../src/index.ts';
import { checked, compiledOf, page, yesNo } from './support.ts';

const said = ({ found }: Awaited<ReturnType<typeof checked>>): readonly string[] =>
  found.map(({ code, pointer }) => `${code} ${pointer}`);

describe('finds what a linter of single conditions would miss:', () => {
  const child = page({
    urgent: { title: 'Is it urgent?', oneOf: yesNo },
    planned: {
      title: 'Planned',
      type: 'object',
      'x-visible': { field: 'urgent', is: 'no' },
      properties: {
        why: { title: 'Why?', type: 'string', 'x-visible': { field: 'urgent', is: 'yes' } },
        when: { title: 'When?', type: 'string' },
      },
    },
  });

  test('a child that contradicts its section, with answers that show the section and not the child', async () => {
    const result = await checked(child);
    expect(said(result)).toEqual(['never-visible /properties/page/properties/planned/properties/why/x-visible']);
    const [{ example, related, suggestion }] = result.found as [(typeof result.found)[0]];
    expect(related).toMatchObject([{ pointer: '/properties/page/properties/planned/x-visible' }]);
    expect(suggestion).toBe(
      'This is because: ‘Planned’ is shown only while ‘Is it urgent?’ is “No”; ‘Why?’ is shown only while ‘Is it urgent?’ is “Yes”.',
    );
    expect(example?.text).toBe('For example, if ‘Is it urgent?’ is “No”.');
    const evaluation = runForm(compiledOf(child)).evaluate(
      example?.draft ?? {},
      example?.facts ?? { today: '2026-06-01' },
    );
    expect([isVisible(evaluation, '/page/planned'), isVisible(evaluation, '/page/planned/why')]).toEqual([true, false]);
  });

  test('a child that contradicts its page, through a named condition', async () => {
    const first = {
      title: 'First',
      type: 'object',
      properties: { age: { title: 'Age', type: 'integer', minimum: 0 } },
    };
    const second = {
      title: 'Second',
      type: 'object',
      'x-visible': { condition: 'adult' },
      properties: {
        school: { title: 'School', type: 'string', 'x-visible': { field: '/first/age', below: 16 } },
        other: { title: 'Other', type: 'string' },
      },
    };
    const result = await checked({ first, second }, { conditions: { adult: { field: '/first/age', atLeast: 18 } } });
    expect(said(result)).toEqual(['never-visible /properties/second/properties/school/x-visible']);
    expect(result.found[0]?.related).toMatchObject([{ pointer: '/properties/second/x-visible' }]);
  });

  test('a circle of conditions through containers', async () => {
    const result = await checked(
      page({
        a: {
          title: 'A',
          type: 'object',
          'x-visible': { field: '/page/b/inB', is: 'yes' },
          properties: { inA: { title: 'In A', oneOf: yesNo } },
        },
        b: {
          title: 'B',
          type: 'object',
          'x-visible': { field: '/page/a/inA', is: 'yes' },
          properties: { inB: { title: 'In B', oneOf: yesNo } },
        },
      }),
    );
    expect(result.found.map(({ code }) => code)).toContain('cycle');
  });

  test('a conditional x-mandatory that never applies, because of the limits of the field that it reads', async () => {
    const result = await checked(
      page({
        hours: { title: 'Hours', type: 'integer', minimum: 0, maximum: 10 },
        nights: { title: 'Nights', type: 'integer', minimum: 5 },
        why: { title: 'Why?', type: 'string', 'x-mandatory': { field: 'hours', above: { field: 'total' } } },
        total: { title: 'Total', type: 'number', 'x-calculate': { sum: ['hours', 'nights'] } },
      }),
    );
    expect(said(result)).toEqual(['never-mandatory /properties/page/properties/why/x-mandatory']);
    expect(result.found[0]?.related?.map(({ pointer }) => pointer).sort()).toEqual([
      '/properties/page/properties/nights/minimum',
      '/properties/page/properties/total/x-calculate',
    ]);
  });

  test('the rules of two number fields that exclude each other', async () => {
    const result = await checked(
      page({
        asked: { title: 'Asked', type: 'number' },
        given: {
          title: 'Given',
          type: 'number',
          'x-rules': [
            { check: { field: 'given', below: { field: 'asked' } }, message: 'Less' },
            { check: { field: 'given', above: { field: 'asked' } }, message: 'More' },
          ],
        },
      }),
    );
    expect(said(result)).toEqual(['rules-exclude /properties/page/properties/given/x-rules/0/check']);
    expect(result.found[0]?.related).toMatchObject([{ pointer: '/properties/page/properties/given/x-rules/1' }]);
    expect(result.found[0]?.example?.text).toMatch(
      /^For example, if ‘(Asked|Given)’ is \S+ and ‘(Asked|Given)’ is \S+\.$/,
    );
  });

  test('the same rules if both fields are mandatory, so that nobody can submit the form', async () => {
    const result = await checked(
      page({
        asked: { title: 'Asked', type: 'number', 'x-mandatory': true },
        given: {
          title: 'Given',
          type: 'number',
          'x-mandatory': true,
          'x-rules': [
            { check: { field: 'given', below: { field: 'asked' } }, message: 'Less' },
            { check: { field: 'given', above: { field: 'asked' } }, message: 'More' },
          ],
        },
      }),
    );
    expect(said(result)).toContain('cannot-be-submitted /properties/page/properties/asked/x-mandatory');
  });
});

test('three rules that can be satisfied two at a time, but not all together', async () => {
  const rule = (field: string, below: string): object => ({
    check: { field, below: { field: below } },
    message: `${field} before ${below} for the {person}`,
  });
  const dates = Object.fromEntries(
    ['a', 'b', 'c'].map((name) => [name, { title: name.toUpperCase(), type: 'string', format: 'date' }]),
  );
  const result = await checked(
    page({ ...dates, c: { ...dates['c'], 'x-rules': [rule('a', 'b'), rule('b', 'c'), rule('c', 'a')] } }),
    { words: { person: 'adult' } },
  );
  expect(said(result)).toEqual(['rules-contradict /properties/page/properties/c/x-rules/2/check']);
  expect(result.found[0]?.message).toBe(
    'Whenever all of these rules are checked, at least one is broken: ‘a before b for the adult’, ‘b before c for the adult’ and ‘c before a for the adult’.',
  );
  expect(result.found[0]?.related).toMatchObject([
    { pointer: '/properties/page/properties/c/x-rules/0' },
    { pointer: '/properties/page/properties/c/x-rules/1' },
  ]);
});

test('rules do not exclude each other if one of them need not be checked', async () => {
  const result = await checked(
    page(
      {
        a: { title: 'A', type: 'boolean' },
        d: {
          title: 'D',
          type: 'boolean',
          'x-rules': [
            { check: { field: 'a', is: true }, message: 'M3' },
            { check: { field: 'a', answered: false }, message: 'M4' },
          ],
        },
      },
      {
        'x-rules': [
          { when: { field: 'a', is: true }, check: { field: 'd', is: false }, message: 'M1' },
          { check: { field: 'd', is: true }, message: 'M2' },
        ],
      },
    ),
  );
  expect(result.found.filter(({ code, params }) => code === 'rules-exclude' && params['message'] === 'M2')).toEqual([]);
  expect(result.found.filter(({ code }) => code === 'rules-contradict')).toEqual([]);
});

test('a rule whose place is hidden whenever it is checked', async () => {
  const result = await checked(
    page({
      e: { title: 'E', type: 'string', enum: ['y', 'z'] },
      b: { title: 'B', type: 'string', 'x-visible': { field: 'e', is: 'y' } },
      c: {
        title: 'C',
        type: 'string',
        'x-visible': { field: 'e', is: 'z' },
        'x-rules': [{ check: { field: 'c', is: 'fine' }, message: 'Not fine', at: 'b' }],
      },
    }),
  );
  expect(said(result)).toEqual(['rule-never-checked /properties/page/properties/c/x-rules/0/at']);
});

test('a rule without a place of its own is shown at the first visible question', async () => {
  const result = await checked(
    page({
      e: { title: 'E', type: 'string', enum: ['y', 'z'] },
      both: {
        type: 'object',
        title: 'Both',
        'x-rules': [{ check: { field: 'c', is: 'fine' }, message: 'Not fine' }],
        properties: {
          b: { title: 'B', type: 'string', 'x-visible': { field: 'e', is: 'y' } },
          c: { title: 'C', type: 'string', 'x-visible': { field: 'e', is: 'z' } },
        },
      },
    }),
  );
  expect(said(result)).toEqual([]);
});

test('a sum that forty answers cannot reach, without listing all of them', async () => {
  const names = Array.from({ length: 40 }, (_, n) => `q${n}`);
  const result = await checked(
    page({
      ...Object.fromEntries(
        names.map((name) => [name, { $comment: name, title: name, type: 'integer', minimum: 0, maximum: 4 }]),
      ),
      total: { title: 'Total', type: 'number', 'x-calculate': { sum: names } },
      note: { 'x-note': 'Words', 'x-visible': { field: 'total', above: 160 } },
    }),
  );
  expect(said(result)).toEqual(['never-visible /properties/page/properties/note/x-visible']);
  expect(result.found[0]?.suggestion).toMatch(/^This is because: .*; and 34 more\.$/);
});

test('a page that nobody reaches, because a stop before it is shown whenever the page is', async () => {
  const stop = { 'x-note': 'Telephone us.', 'x-visible': { field: 'urgent', is: 'yes' }, 'x-stop': true };
  const first = {
    title: 'First',
    type: 'object',
    properties: { urgent: { title: 'Is it urgent?', oneOf: yesNo }, stop },
  };
  const second = (is: string): object => ({
    title: 'Second',
    type: 'object',
    'x-visible': { field: '/first/urgent', is },
    properties: { why: { title: 'Why?', type: 'string' } },
  });
  const result = await checked({ first, second: second('yes') });
  expect(said(result)).toEqual(['never-reached /properties/second/x-visible']);
  expect(result.found[0]).toMatchObject({
    related: [
      { pointer: '/properties/first/properties/stop/x-visible' },
      { pointer: '/properties/first/properties/stop/x-stop' },
    ],
    example: { draft: { first: { urgent: 'yes' } } },
  });
  expect(await checked({ first, second: second('no') })).toEqual({ found: [], undecided: 0 });
});

test('rows of the routing that are never reached', async () => {
  const teams = { one: 'One', two: 'Two' };
  const answered = { field: '/page/a', answered: true };
  const dead = {
    all: [
      { field: '/page/a', is: 'yes' },
      { field: '/page/a', is: 'no' },
    ],
  };
  const result = await checked(page({ a: { title: 'A', oneOf: yesNo } }), {
    routing: {
      teams,
      choose: [
        { when: answered, to: 'one' },
        { when: { field: '/page/a', is: 'yes' }, to: 'two' },
      ],
      otherwise: 'one',
      copies: [{ when: dead, to: 'two' }],
    },
  });
  expect(result.found.map(({ message, pointer }) => `${pointer}: ${message}`)).toEqual([
    '/x-form/routing/choose/1/when: Row 2 of `x-form.routing.choose` is never reached.',
    '/x-form/routing/copies/0/when: Row 1 of `x-form.routing.copies` is never reached.',
  ]);
});

describe('finds what else can never happen:', () => {
  test.each([
    [
      'a date that would have to be both before and after',
      {
        dob: { title: 'Born', type: 'string', format: 'date' },
        note: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { field: 'dob', above: { today: { years: -18 } } },
              { field: 'dob', below: { today: { years: -18, days: -1 } } },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/note/x-visible',
    ],
    [
      'a date that would have to be both near another and far from it',
      {
        from: { title: 'From', type: 'string', format: 'date' },
        until: { title: 'Until', type: 'string', format: 'date' },
        note: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { field: 'until', atMost: { field: 'from', plus: { days: 7 } } },
              { field: 'until', atLeast: { field: 'from', plus: { days: 8 } } },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/note/x-visible',
    ],
    [
      'a day that no month moves to',
      {
        from: { title: 'From', type: 'string', format: 'date' },
        later: {
          title: 'Later',
          type: 'string',
          format: 'date',
          'x-calculate': { copy: { field: 'from', plus: { months: 1 } } },
        },
        note: { 'x-note': 'Words', 'x-visible': { field: 'later', above: { field: 'from', plus: { days: 31 } } } },
      },
      'never-visible /properties/page/properties/note/x-visible',
    ],
    [
      'a date that an answer of at most 7 days cannot move so far',
      {
        from: { title: 'From', type: 'string', format: 'date' },
        until: { title: 'Until', type: 'string', format: 'date' },
        days: { title: 'Days', type: 'integer', minimum: 1, maximum: 7 },
        note: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { field: 'until', is: { field: 'from', plus: { days: { field: 'days' } } } },
              { field: 'until', atLeast: { field: 'from', plus: { days: 8 } } },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/note/x-visible',
    ],
    [
      'a time that is moved by hours beyond the next day',
      {
        from: { title: 'From', type: 'string', format: 'local-date-time' },
        hours: { title: 'Hours', type: 'integer', minimum: 0, maximum: 24 },
        until: {
          title: 'Until',
          type: 'string',
          format: 'local-date-time',
          'x-calculate': { copy: { field: 'from', plus: { hours: { field: 'hours' } } } },
        },
        took: { title: 'Took', type: 'integer', 'x-calculate': { hours: { from: 'from', until: 'until' } } },
        note: { 'x-note': 'Words', 'x-visible': { field: 'took', above: 24 } },
      },
      'never-visible /properties/page/properties/note/x-visible',
    ],
    [
      'a day of 24 hours between two times of day',
      {
        from: { title: 'From', type: 'string', format: 'local-time' },
        until: { title: 'Until', type: 'string', format: 'local-time' },
        took: { title: 'Took', type: 'integer', 'x-calculate': { minutes: { from: 'from', until: 'until' } } },
        note: { 'x-note': 'Words', 'x-visible': { field: 'took', atLeast: 1440 } },
      },
      'never-visible /properties/page/properties/note/x-visible',
    ],
    [
      'fewer days than lie between two dates',
      {
        from: { title: 'From', type: 'string', format: 'date' },
        until: { title: 'Until', type: 'string', format: 'date' },
        days: { title: 'Days', type: 'integer', 'x-calculate': { days: { from: 'from', until: 'until' } } },
        note: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { field: 'days', below: 7 },
              { field: 'until', atLeast: { field: 'from', plus: { days: 7 } } },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/note/x-visible',
    ],
    [
      'a leap day of a year that has none',
      {
        dob: { title: 'Born', type: 'string', format: 'date' },
        note: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { field: 'dob', above: '1900-02-28' },
              { field: 'dob', below: '1900-03-01' },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/note/x-visible',
    ],
    [
      'a rule of an entry that is kept wherever it is shown, though in other entries it would be broken',
      {
        needs: {
          title: 'Needs',
          type: 'array',
          items: {
            title: 'Need',
            type: 'object',
            'x-rules': [
              {
                when: { field: 'kind', answered: true },
                check: { field: 'kind', is: 'yes' },
                at: 'more',
                message: 'No',
              },
            ],
            properties: {
              kind: { title: 'Kind', oneOf: yesNo },
              more: { title: 'More', type: 'string', 'x-visible': { field: 'kind', is: 'yes' } },
            },
          },
        },
      },
      'rule-always-holds /properties/page/properties/needs/items/x-rules/0/check',
    ],
    [
      'an age that the date of birth cannot give',
      {
        dob: { title: 'Born', type: 'string', format: 'date' },
        age: { title: 'Age', type: 'number', 'x-calculate': { age: 'dob' } },
        old: {
          title: 'Old?',
          type: 'boolean',
          'x-visible': {
            all: [
              { field: 'age', atLeast: 65 },
              { field: 'dob', above: { today: { years: -64 } } },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/old/x-visible',
    ],
    [
      'a count that a repeat cannot reach',
      {
        needs: {
          title: 'Needs',
          type: 'array',
          maxItems: 2,
          items: { title: 'Need', type: 'object', properties: { what: { title: 'What', type: 'string' } } },
        },
        many: {
          'x-note': 'Words',
          'x-visible': { count: 'needs', where: { field: 'what', answered: true }, above: 2 },
        },
      },
      'never-visible /properties/page/properties/many/x-visible',
    ],
    [
      'a repeat that must have an entry and may have none',
      {
        needs: {
          title: 'Needs',
          type: 'array',
          maxItems: 0,
          'x-mandatory': true,
          items: { title: 'Need', type: 'object', properties: { what: { title: 'What', type: 'string' } } },
        },
      },
      'no-answer-fits /properties/page/properties/needs/maxItems',
    ],
    [
      'a text that equals what its options do not hold',
      {
        a: { title: 'A', oneOf: yesNo },
        b: { title: 'B', enum: ['maybe', 'perhaps'] },
        c: { title: 'C', type: 'string', 'x-visible': { field: 'a', is: { field: 'b' } } },
      },
      'never-visible /properties/page/properties/c/x-visible',
    ],
    [
      'a field in every entry of a repeat',
      {
        needs: {
          title: 'Needs',
          type: 'array',
          items: {
            title: 'Need',
            type: 'object',
            properties: {
              kind: { title: 'Kind', oneOf: yesNo },
              more: {
                title: 'More',
                type: 'string',
                'x-visible': {
                  all: [
                    { field: 'kind', is: 'yes' },
                    { every: 'needs', where: { field: 'kind', is: 'no' } },
                  ],
                },
              },
            },
          },
        },
      },
      'never-visible /properties/page/properties/needs/items/properties/more/x-visible',
    ],
    [
      'what some entry is and every entry is not',
      {
        needs: {
          title: 'Needs',
          type: 'array',
          items: { title: 'Need', type: 'object', properties: { kind: { title: 'Kind', oneOf: yesNo } } },
        },
        both: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { every: 'needs', where: { field: 'kind', is: 'yes' } },
              { some: 'needs', where: { field: 'kind', is: 'no' } },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/both/x-visible',
    ],
    [
      'what some entry is and none is counted for',
      {
        needs: {
          title: 'Needs',
          type: 'array',
          items: { title: 'Need', type: 'object', properties: { kind: { title: 'Kind', oneOf: yesNo } } },
        },
        both: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { some: 'needs', where: { field: 'kind', is: 'no' } },
              { count: 'needs', where: { field: 'kind', is: 'no' }, below: 1 },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/both/x-visible',
    ],
    [
      'the same of entries of entries',
      {
        areas: {
          title: 'Areas',
          type: 'array',
          items: {
            title: 'Area',
            type: 'object',
            properties: {
              needs: {
                title: 'Needs',
                type: 'array',
                items: { title: 'Need', type: 'object', properties: { kind: { title: 'Kind', oneOf: yesNo } } },
              },
            },
          },
        },
        both: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { some: 'areas', where: { some: 'needs', where: { field: 'kind', is: 'yes' } } },
              { every: 'areas', where: { every: 'needs', where: { field: 'kind', is: 'no' } } },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/both/x-visible',
    ],
    [
      'a month that would have to be both before and after a day',
      {
        born: { title: 'Born', type: 'string', format: 'rough-date' },
        day: { title: 'Day', type: 'string', format: 'date' },
        both: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { field: 'born', atMost: { field: 'day' } },
              { field: 'born', above: { field: 'day' } },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/both/x-visible',
    ],
    [
      'a rough date within a month that may not be of another',
      {
        born: { title: 'Born', type: 'string', format: 'rough-date' },
        both: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { field: 'born', atLeast: '1904-02-29' },
              { field: 'born', below: '1904-03-01' },
              { field: 'born', in: ['1904', '1904-02', '1904-03'] },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/both/x-visible',
    ],
    [
      'a time outside of a day',
      {
        from: { title: 'From', type: 'string', format: 'local-time' },
        copied: { title: 'Copied', type: 'string', format: 'local-time', 'x-calculate': { copy: 'from' } },
        both: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { field: 'from', above: '17:00' },
              { field: 'copied', is: '09:00' },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/both/x-visible',
    ],
    [
      'a moment on a day and after it',
      {
        fell: { title: 'Fell', type: 'string', format: 'local-date-time' },
        both: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { field: 'fell', atMost: { today: {} } },
              { field: 'fell', above: { today: {} } },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/both/x-visible',
    ],
    [
      'a sum of all entries below what the least of them is',
      {
        needs: {
          title: 'Needs',
          type: 'array',
          items: { title: 'Need', type: 'object', properties: { cost: { title: 'Cost', type: 'number', minimum: 1 } } },
        },
        total: { title: 'Total', type: 'number', 'x-calculate': { sum: ['/page/needs/cost'] } },
        note: { 'x-note': 'Words', 'x-visible': { field: 'total', below: 1 } },
      },
      'never-visible /properties/page/properties/note/x-visible',
    ],
    [
      'a greatest of all entries above what any may be',
      {
        needs: {
          title: 'Needs',
          type: 'array',
          items: { title: 'Need', type: 'object', properties: { cost: { title: 'Cost', type: 'number', maximum: 9 } } },
        },
        most: { title: 'Most', type: 'number', 'x-calculate': { max: ['/page/needs/cost'] } },
        note: { 'x-note': 'Words', 'x-visible': { field: 'most', above: 9 } },
      },
      'never-visible /properties/page/properties/note/x-visible',
    ],
    [
      'a day that is none',
      {
        dob: { title: 'Born', type: 'string', format: 'date' },
        note: {
          'x-note': 'Words',
          'x-visible': {
            all: [
              { field: 'dob', above: '2023-02-28' },
              { field: 'dob', below: '2023-03-01' },
            ],
          },
        },
      },
      'never-visible /properties/page/properties/note/x-visible',
    ],
  ])('%s', async (_, fields, expected) => {
    expect(said(await checked(page(fields)))).toContain(expected);
  });
});

test('a sound form has no findings, even if its answers are hard to find', async () => {
  const result = await checked(
    page({
      dob: { title: 'Born', type: 'string', format: 'date' },
      leapling: {
        'x-note': 'A leap day',
        'x-visible': {
          all: [
            { field: 'dob', above: '2024-02-28' },
            { field: 'dob', below: '2024-03-01' },
          ],
        },
      },
      onward: { title: 'Onward', type: 'string', format: 'date' },
      week: {
        'x-note': 'A week later to the day, over the end of a month',
        'x-visible': {
          all: [
            { field: 'onward', is: { field: 'dob', plus: { days: 7 } } },
            { field: 'dob', below: '2024-02-28' },
            { field: 'onward', above: '2024-03-01' },
          ],
        },
      },
      postcode: { title: 'Postcode', type: 'string', format: 'uk-postcode' },
      half: { title: 'Half', type: 'string', 'x-calculate': { outwardCode: 'postcode' } },
      near: {
        title: 'Near?',
        type: 'boolean',
        'x-visible': { all: [{ field: 'half', is: 'L20' }, { not: { field: 'postcode', is: 'L20 1AA' } }] },
      },
      a: { title: 'A', type: 'integer' },
      b: { title: 'B', type: 'integer', multipleOf: 7 },
      sum: { title: 'Sum', type: 'number', 'x-calculate': { sum: ['a', 'b'] } },
      hit: {
        title: 'Hit',
        type: 'string',
        'x-visible': {
          all: [
            { field: 'sum', is: 1009 },
            { field: 'b', above: 500 },
            { field: 'a', above: 400 },
          ],
        },
      },
      needs: {
        title: 'Needs',
        type: 'array',
        items: { title: 'Need', type: 'object', properties: { cost: { title: 'Cost', type: 'number' } } },
      },
      many: { 'x-note': 'Many', 'x-visible': { count: 'needs', where: { field: 'cost', above: 100 }, atLeast: 5 } },
      rough: { title: 'Rough', type: 'string', format: 'rough-date' },
      inMonth: {
        'x-note': 'In the month',
        'x-visible': {
          all: [
            { field: 'rough', atLeast: '1904-02-01' },
            { field: 'rough', atMost: '1904-02-29' },
            { not: { field: 'rough', atLeast: '1904-02-02' } },
            { not: { field: 'rough', atMost: '1904-02-28' } },
          ],
        },
      },
      from: { title: 'From', type: 'string', format: 'local-time' },
      until: { title: 'Until', type: 'string', format: 'local-time' },
      short: {
        'x-note': 'Short',
        'x-visible': {
          all: [
            { field: 'until', above: { field: 'from' } },
            { field: 'from', above: '23:57' },
          ],
        },
      },
      fell: { title: 'Fell', type: 'string', format: 'local-date-time' },
      found: { title: 'Found', type: 'string', format: 'local-date-time' },
      sameDay: {
        'x-note': 'Same day',
        'x-visible': {
          all: [
            { field: 'found', above: { field: 'fell' } },
            { field: 'fell', above: '2026-05-30T12:00' },
            { field: 'found', atMost: '2026-05-30' },
          ],
        },
      },
      few: {
        title: 'Few',
        type: 'array',
        maxItems: 5,
        items: {
          title: 'One',
          type: 'object',
          properties: { fifth: { title: 'Fifth', type: 'string', 'x-visible': { field: '@entry', is: 4 } } },
        },
      },
    }),
  );
  expect(result).toEqual({ found: [], undecided: 0 });
});

test('what cannot be decided is reported as undecided, and raises no alarm', async () => {
  const result = await checked(
    page({
      first: { title: 'First', type: 'string' },
      last: { title: 'Last', type: 'string' },
      name: { title: 'Name', type: 'string', 'x-calculate': { text: [{ field: 'first' }, ' ', { field: 'last' }] } },
      note: { 'x-note': 'Hello', 'x-visible': { field: 'name', is: 'Ann Lee' } },
    }),
  );
  expect(result).toEqual({ found: [], undecided: 1 });
});

test('a large form of repeats with rules about dates is decided completely', async () => {
  const date = (title: string, more: object = {}): object => ({
    title,
    type: 'string',
    format: 'date',
    'x-mandatory': true,
    ...more,
  });
  const rule = (check: object): object => ({ check, message: `Rule ${JSON.stringify(check).replaceAll(/\W+/g, ' ')}` });
  const pages = Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [
      `p${n}`,
      {
        title: `Page ${n}`,
        type: 'object',
        properties: {
          start: date('Start'),
          end: date('End', { 'x-rules': [rule({ field: 'end', atLeast: { field: 'start' } })] }),
          visits: {
            title: 'Visits',
            type: 'array',
            'x-rules': [rule({ every: 'visits', where: { field: 'from', atLeast: { field: `/p${n}/start` } } })],
            items: {
              title: 'Visit',
              type: 'object',
              properties: {
                from: date('From'),
                to: date('To', {
                  'x-rules': [
                    rule({ field: 'to', atLeast: { field: 'from' } }),
                    rule({ field: 'to', atMost: { today: {} } }),
                  ],
                }),
              },
            },
          },
        },
      },
    ]),
  );
  expect(await checked(pages)).toEqual({ found: [], undecided: 0 });
});

test('a count of all entries has the same value inside an entry as outside', async () => {
  const result = await checked(
    page({
      visits: {
        title: 'Visits',
        type: 'array',
        items: {
          title: 'Visit',
          type: 'object',
          properties: {
            hours: { title: 'Hours', type: 'integer', minimum: 0, maximum: 3 },
            why: { title: 'Why?', type: 'string', 'x-visible': { field: 'total', is: 4 } },
          },
        },
      },
      total: { title: 'Total', type: 'number', 'x-calculate': { sum: ['/page/visits/hours'] } },
    }),
  );
  expect(result).toEqual({ found: [], undecided: 0 });
});

test('a repeat may have more entries than are encoded one by one', async () => {
  const options = ['a', 'b', 'c', 'd'];
  const reasoner = openReasoner(
    compiledOf(
      page({
        needs: {
          title: 'Needs',
          type: 'array',
          items: { title: 'Need', type: 'object', properties: { kind: { title: 'Kind', enum: options } } },
        },
      }),
    ),
  );
  expect((await reasoner.find(...options.map((value) => ({ answered: '/page/needs/*/kind', value })))).status).not.toBe(
    'impossible',
  );
  await reasoner.close();
});

test('a text is found that matches several patterns', async () => {
  const password = {
    title: 'Password',
    type: 'string',
    minLength: 12,
    maxLength: 64,
    'x-mandatory': true,
    'x-patterns': ['^[!-~]*$', '[a-z]', '[A-Z]', '[0-9]', '[^A-Za-z0-9]'].map((pattern) => ({
      pattern,
      message: 'No',
    })),
  };
  const reasoner = openReasoner(compiledOf(page({ password })));
  expect(await reasoner.find({ submittable: true })).toMatchObject({ status: 'found' });
  await reasoner.close();
});

test('a text is found that two fields accept, of which only one has patterns', async () => {
  const password = {
    title: 'Password',
    type: 'string',
    maxLength: 64,
    'x-mandatory': true,
    'x-patterns': ['^.{12}', '[A-Z]', '[0-9]'].map((pattern) => ({ pattern, message: 'No' })),
  };
  const confirm = {
    title: 'Confirm password',
    type: 'string',
    'x-mandatory': true,
    'x-rules': [{ check: { field: 'confirm', is: { field: 'password' } }, message: 'Enter the same password twice' }],
  };
  expect(await checked(page({ password, confirm }))).toEqual({ found: [], undecided: 0 });
});

test('a number of words that a text has, or does not have, is no reason to doubt', async () => {
  const fewer = { field: 'reason', fewerWordsThan: 30 };
  const result = await checked(
    page({
      reason: { title: 'Reason', type: 'string' },
      more: { title: 'More?', type: 'string', 'x-visible': fewer },
      enough: {
        title: 'Enough?',
        type: 'string',
        'x-visible': { all: [{ field: 'reason', answered: true }, { not: fewer }] },
      },
    }),
  );
  expect(result).toEqual({ found: [], undecided: 0 });
});

test('answers are found to times that are counted and moved by other answers', async () => {
  const result = await checked(
    page({
      from: { title: 'From', type: 'string', format: 'local-time' },
      until: { title: 'Until', type: 'string', format: 'local-time' },
      fell: { title: 'Fell', type: 'string', format: 'local-date-time' },
      night: { title: 'Night', type: 'integer', 'x-calculate': { minutes: { from: 'from', until: 'until' } } },
      long: {
        'x-note': 'Long',
        'x-visible': {
          all: [
            { field: 'night', above: 1400 },
            { field: 'from', above: '12:00' },
          ],
        },
      },
      waited: { title: 'Waited', type: 'integer' },
      came: {
        title: 'Came',
        type: 'string',
        format: 'local-date-time',
        'x-calculate': { copy: { field: 'fell', plus: { hours: { field: 'waited' }, minutes: 5 } } },
      },
      onDay: { title: 'Day', type: 'string', format: 'date', 'x-calculate': { dateOf: 'came' } },
      atTime: { title: 'Time', type: 'string', format: 'local-time', 'x-calculate': { timeOf: 'came' } },
      early: {
        'x-note': 'Early in the morning',
        'x-visible': {
          all: [
            { field: 'onDay', above: '2026-05-30' },
            { field: 'atTime', below: '00:10' },
          ],
        },
      },
    }),
  );
  expect(result).toEqual({ found: [], undecided: 0 });
});
