import { expect, test } from 'vitest';
import { conditionText, explain, openReasoner, witnessText } from '../src/index.ts';
import { compiledOf, page, yesNo } from './support.ts';

const files = { type: 'array', 'x-attachments': { accept: ['application/pdf'], maxSize: '1 MB' } };
const compiled = compiledOf(
  page({
    name: { title: '{person}’s name', type: 'string', maxLength: 40 },
    who: {
      title: 'Who?',
      oneOf: [
        { const: 'p', title: 'The {person}', 'x-visible': { field: 'name', answered: true } },
        { const: 'o', title: 'Another' },
      ],
    },
    help: {
      title: 'Help',
      type: 'array',
      minItems: 1,
      maxItems: 3,
      items: { enum: ['Family', 'Friends', 'Carers', 'None'] },
    },
    aids: {
      title: 'Aids',
      type: 'array',
      items: {
        oneOf: [
          { const: 'rail', title: 'Rail' },
          { const: 'board', title: 'Board' },
          { const: 'none', title: 'None', 'x-exclusive': true },
        ],
      },
    },
    age: { title: 'Age', type: 'integer', minimum: 0, maximum: 120 },
    even: { title: 'Even', type: 'number', exclusiveMinimum: 0, multipleOf: 0.5 },
    rent: { title: 'Rent', type: 'number', format: 'money', maximum: 1000 },
    cost: { title: 'Cost', type: 'number', format: 'money' },
    code: {
      title: 'Code',
      type: 'string',
      maxLength: 9,
      'x-patterns': ['[0-9]', '[a-z]'].map((pattern) => ({ pattern, message: 'No' })),
    },
    reason: { title: 'Reason', type: 'string', 'x-maxWords': 50 },
    ni: { title: 'NI', type: 'string', format: 'ni-number' },
    born: { title: 'Born', type: 'string', format: 'rough-date' },
    seen: { title: 'Seen', type: 'string', format: 'date' },
    sure: { title: 'I am sure', type: 'boolean', const: true },
    letters: { title: 'Letters', maxItems: 2, ...files },
    needs: {
      title: 'Needs',
      type: 'array',
      maxItems: 1,
      'x-mandatory': true,
      items: {
        title: 'Need',
        type: 'object',
        properties: { what: { title: 'What', type: 'string', pattern: '^a+$', maxLength: 10 } },
      },
    },
    visits: {
      title: 'Visits',
      type: 'array',
      items: {
        title: 'Visit',
        type: 'object',
        properties: { when: { title: 'When', type: 'string', format: 'local-time' } },
      },
    },
  }),
  { words: { person: 'adult' } },
);

test.each([
  ['name', 'A question: its answer is text of at most 40 characters.'],
  ['who', 'A question: its answer is one of “The adult” or “Another”.'],
  ['help', 'A question: its answer is 1 to 3 of “Family”, “Friends”, “Carers” and “None”.'],
  ['aids', 'A question: its answer is one or more of “Rail” and “Board”, or only “None”.'],
  ['age', 'A question: its answer is a whole number from 0 to 120.'],
  ['even', 'A question: its answer is a number, above 0, a multiple of 0.5.'],
  ['rent', 'A question: its answer is an amount of money, at most £1,000.'],
  ['cost', 'A question: its answer is an amount of money.'],
  ['code', 'A question: its answer is text of at most 9 characters that matches 2 patterns.'],
  ['reason', 'A question: its answer is text of at most 50 words.'],
  ['ni', 'A question: its answer is a National Insurance number.'],
  ['sure', 'A question: its answer is a tick.'],
  ['letters', 'A question: its answer is at most 2 files.'],
  ['needs', 'A repeat: at most 1 entry.'],
  ['visits', 'A repeat: any number of entries.'],
])('the kind of answer is put into words: %s', (name, is) => {
  expect(explain(compiled, `/page/${name}`)?.is).toBe(is);
});

test('an option is named by its label, and a repeat by its entries', () => {
  expect(explain(compiled, '/page/who')?.options).toEqual(['“The adult” is offered while ‘adult’s name’ is answered.']);
  expect(explain(compiled, '/page/needs')?.mandatory).toBe('It must have an entry while it is shown.');
});

const field = (name: string) => ({ kind: 'field', path: `/page/${name}` }) as const;
const compare = (name: string, operator: 'is' | 'includes' | 'above' | 'below', value: string | number | boolean) =>
  ({ kind: 'compare', left: field(name), operator, right: { kind: 'constant', value } }) as const;

test.each([
  [
    { kind: 'any', of: [compare('help', 'includes', 'Family'), compare('help', 'includes', 'Friends')] },
    '“Family” or “Friends” is among the answers to ‘Help’',
  ],
  [
    { kind: 'all', of: [compare('help', 'includes', 'Family'), compare('help', 'includes', 'Friends')] },
    '“Family” and “Friends” are among the answers to ‘Help’',
  ],
  [{ kind: 'any', of: [compare('who', 'is', 'p'), compare('who', 'is', 'o')] }, '‘Who?’ is “The adult” or “Another”'],
  [
    { kind: 'all', of: [{ kind: 'not', of: compare('who', 'is', 'o') }, compare('age', 'above', 17)] },
    '‘Who?’ is not “Another” (or not answered), and ‘Age’ is more than 17',
  ],
  [{ kind: 'not', of: compare('help', 'includes', 'None') }, '“None” is not among the answers to ‘Help’'],
  [{ kind: 'not', of: compare('age', 'above', 17) }, '‘Age’ is not more than 17 (or not answered)'],
  [
    {
      kind: 'not',
      of: { kind: 'all', of: [compare('age', 'above', 17), { kind: 'not', of: compare('who', 'is', 'p') }] },
    },
    '‘Age’ is not more than 17 (or not answered), or ‘Who?’ is “The adult”',
  ],
  [
    {
      kind: 'all',
      of: [
        compare('age', 'above', 17),
        { kind: 'not', of: { kind: 'all', of: [compare('sure', 'is', true), compare('who', 'is', 'p')] } },
      ],
    },
    '‘Age’ is more than 17, and (‘I am sure’ is not ticked (or not answered), or ‘Who?’ is not “The adult” (or not answered))',
  ],
  [
    {
      kind: 'not',
      of: { kind: 'any', of: [compare('help', 'includes', 'Family'), compare('help', 'includes', 'Friends')] },
    },
    'none of “Family” and “Friends” is among the answers to ‘Help’',
  ],
  [
    {
      kind: 'not',
      of: { kind: 'some', repeat: '/page/needs', where: { kind: 'answered', of: field('needs/*/what'), is: true } },
    },
    'for no entry of ‘Needs’, ‘What’ is answered',
  ],
  [
    {
      kind: 'not',
      of: {
        kind: 'compare',
        left: { kind: 'context', name: 'role' },
        operator: 'is',
        right: { kind: 'constant', value: 'a' },
      },
    },
    'the host’s “role” is not “a” (or not known)',
  ],
  [compare('rent', 'above', 99.5), '‘Rent’ is more than £99.50'],
  [compare('born', 'below', '1950-03'), '‘Born’ is before March 1950'],
  [
    {
      kind: 'compare',
      left: field('seen'),
      operator: 'above',
      right: { kind: 'today', move: { years: { kind: 'constant', value: -18 } } },
    },
    '‘Seen’ is after the day 18 years before today',
  ],
  [{ kind: 'answered', of: field('needs'), is: false }, '‘Needs’ has no entry'],
  [
    {
      kind: 'compare',
      left: { kind: 'count', path: '/page/letters' },
      operator: 'above',
      right: { kind: 'constant', value: 1 },
    },
    'the number of files in ‘Letters’ is more than 1',
  ],
] as const)('a condition is put into words that are not ambiguous: %#', (condition, text) => {
  expect(conditionText(condition, compiled)).toBe(text);
});

test('example answers include everything needed to try them: names of files, entries, the date', () => {
  const letters = [1, 2].map((n) => ({ id: `f${n}`, name: `f${n}.pdf`, size: 1, mediaType: 'application/pdf' }));
  const facts = { today: '2026-06-01', context: { roles: ['a', 'b'] } };
  expect(
    witnessText(
      { draft: { page: { letters, visits: [{}, {}], needs: [{ what: 'a' }], seen: '2026-05-01' } }, facts },
      compiled,
    ),
  ).toBe(
    '‘Letters’ is “f1.pdf” and “f2.pdf”, ‘Visits’ has 2 entries, ‘What’ is “a”, ‘Seen’ is 1 May 2026, the host’s “roles” is “a” and “b” and today is 1 June 2026',
  );
  expect(witnessText({ draft: {}, facts: { today: '2026-06-01' } }, compiled)).toBe('nothing is answered');
});

test('an example of a text that only has to be answered is an ordinary word, and none from the form', async () => {
  const noted = compiledOf(
    page({
      yes: { title: 'Sure?', oneOf: yesNo },
      name: { title: 'Name', type: 'string' },
      phone: { title: 'Phone', type: 'string', 'x-mandatory': { field: 'name', answered: true } },
    }),
  );
  const reasoner = openReasoner(noted);
  expect(await reasoner.find({ mandatory: '/page/phone' })).toMatchObject({ draft: { page: { name: 'Text' } } });
  await reasoner.close();
});

test('a postcode outside all districts that a form names is found', async () => {
  const districts = compiledOf(
    page({
      postcode: { title: 'Postcode', type: 'string', format: 'uk-postcode' },
      half: { title: 'District', type: 'string', 'x-calculate': { outwardCode: 'postcode' } },
      outside: {
        'x-note': 'Elsewhere',
        'x-visible': { all: [{ field: 'half', answered: true }, { not: { field: 'half', in: ['L20', 'LS1'] } }] },
      },
    }),
  );
  const reasoner = openReasoner(districts);
  expect((await reasoner.find({ visible: '/page/outside' })).status).toBe('found');
  await reasoner.close();
});
