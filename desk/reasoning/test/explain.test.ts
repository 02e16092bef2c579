import { afterAll, expect, test } from 'vitest';
import { compareConditions, examplesOf, explain, openReasoner } from '../src/index.ts';
import { compiledOf, page, yesNo } from './support.ts';

const compiled = compiledOf(
  page({
    urgent: { title: 'Is it urgent?', oneOf: yesNo },
    age: { title: 'Age', type: 'integer', minimum: 0 },
    more: {
      title: 'More',
      type: 'object',
      'x-visible': { field: 'urgent', is: 'yes' },
      properties: {
        why: {
          title: 'Why?',
          type: 'string',
          'x-visible': { field: 'age', atLeast: 18 },
          'x-mandatory': { field: 'age', below: 65 },
        },
        who: { title: 'Who?', type: 'string', 'x-visible': { field: 'why', answered: true } },
      },
    },
  }),
);
const reasoner = openReasoner(compiled);
afterAll(() => reasoner.close());

test('a question is explained with its own condition, the conditions around it, and what it decides through other questions', () => {
  expect(explain(compiled, '/page/more/why')?.text.split('\n')).toEqual([
    'A question: its answer is text.',
    'It is shown while ‘Is it urgent?’ is “Yes”, and ‘Age’ is at least 18.',
    'It must be answered while it is shown and ‘Age’ is less than 65.',
    'It decides whether ‘Who?’ is shown.',
  ]);
  expect(explain(compiled, '/page/urgent')?.effects).toMatchObject([
    { path: '/page/more', what: 'visible' },
    { path: '/page/more/who', what: 'visible', through: '‘More’' },
  ]);
  expect(explain(compiled, '/page/none')).toBeUndefined();
});

test('example answers show when it is shown, hidden, mandatory and optional', async () => {
  const { shown, hidden, mandatory, optional } = await examplesOf(reasoner, '/page/more/why');
  expect(shown?.draft).toMatchObject({ page: { urgent: 'yes' } });
  expect(hidden?.draft).toEqual({});
  const ageIn = (draft: unknown): number => (draft as { page: { age: number } }).page.age;
  expect([ageIn(mandatory?.draft) < 65, ageIn(optional?.draft) >= 65]).toEqual([true, true]);
});

test.each([
  [
    'equal',
    { kind: 'any', of: [above(17)] },
    { kind: 'not', of: { kind: 'any', of: [{ kind: 'not', of: above(17) }] } },
  ],
  ['narrower', above(17), above(18)],
  ['wider', above(18), above(17)],
  ['different', { kind: 'all', of: [above(18), { kind: 'not', of: above(30) }] }, above(20)],
] as const)('conditions are compared by their meaning: %s', async (result, before, after) => {
  const compared = await compareConditions(
    { before: { condition: before, compiled }, after: { condition: after, compiled } },
    reasoner,
  );
  expect(compared.result).toBe(result);
});

function above(value: number): {
  readonly kind: 'compare';
  readonly left: { readonly kind: 'field'; readonly path: string };
  readonly operator: 'above';
  readonly right: { readonly kind: 'constant'; readonly value: number };
} {
  return {
    kind: 'compare',
    left: { kind: 'field', path: '/page/age' },
    operator: 'above',
    right: { kind: 'constant', value },
  };
}

const decided = compiledOf(
  page({
    hours: { title: 'Hours', type: 'integer' },
    needs: {
      title: 'Needs',
      type: 'array',
      items: { type: 'object', properties: { met: { title: 'Is it met?', type: 'boolean' } } },
      'x-ui': { entryLabel: 'Need' },
    },
    born: { title: 'Born', type: 'string', format: 'date' },
    total: { title: 'Total', type: 'integer', 'x-calculate': { sum: ['hours', { count: 'needs' }] } },
    cost: { title: 'Cost', type: 'number', 'x-calculate': { times: ['hours', 12.5] } },
    part: {
      title: 'Part',
      type: 'number',
      'x-calculate': {
        choose: [
          {
            when: { field: 'hours', above: 9 },
            value: { times: ['hours', 0.075, { field: 'cost' }], rounded: { nearest: 0.01 } },
          },
          { when: { field: 'hours', above: 5 }, value: { dividedBy: ['hours', 'cost'], rounded: { up: 0.25 } } },
        ],
        otherwise: { dividedBy: ['hours', 2], rounded: { down: 1 } },
      },
    },
    age: { title: 'Age', type: 'integer', 'x-calculate': { age: 'born' } },
    code: { title: 'Code', type: 'string', 'x-calculate': { text: [{ field: 'hours' }, ' h'] } },
    level: {
      title: 'Level',
      oneOf: [
        { const: 'l', title: 'Low' },
        { const: 'h', title: 'High' },
      ],
      'x-calculate': {
        choose: [
          { when: { field: 'hours', above: 9 }, value: 'h' },
          { when: { field: 'hours', answered: true }, value: 'l' },
        ],
      },
    },
    start: {
      title: 'Start',
      type: 'string',
      format: 'date',
      'x-rules': [
        { check: { field: 'start', atLeast: { today: {} } }, message: 'Start today or later' },
        {
          when: { field: 'level', is: 'h' },
          check: { field: 'start', atMost: { today: { days: 7 } } },
          message: 'Start within a week',
          severity: 'advice',
        },
      ],
    },
    nights: { title: 'Nights', type: 'integer' },
    due: {
      title: 'Due',
      type: 'string',
      format: 'date',
      'x-calculate': { copy: { field: 'born', plus: { days: { field: 'nights' } } } },
    },
    soon: {
      title: 'Soon',
      type: 'string',
      format: 'date',
      'x-calculate': {
        choose: [
          { when: { field: 'born', below: { today: { weeks: { field: 'nights' } } } }, value: { dateOf: 'at' } },
        ],
      },
    },
    at: { title: 'At', type: 'string', format: 'local-date-time', 'x-start': { copy: { now: { hours: 2 } } } },
    ended: {
      title: 'Ended',
      type: 'string',
      format: 'local-date-time',
      'x-calculate': { copy: { field: 'at', plus: { hours: { field: 'nights' }, minutes: -30 } } },
    },
    took: { title: 'Took', type: 'integer', 'x-calculate': { minutes: { from: 'at', until: 'ended' } } },
    help: {
      title: 'Help',
      type: 'object',
      'x-prompts': [{ when: { field: 'now', is: true }, message: 'Ring first', until: { field: 'rung', is: true } }],
      properties: { now: { title: 'Now?', type: 'boolean' }, rung: { title: 'Rung?', type: 'boolean' } },
    },
  }),
);

test.each([
  ['total', ['It is the sum of those answered of ‘Hours’ and the number of entries of ‘Needs’.']],
  ['cost', ['It is ‘Hours’ times 12.5.']],
  [
    'part',
    [
      'It is ‘Hours’ times 0.075 times ‘Cost’, rounded to the nearest 0.01 if ‘Hours’ is more than 9.',
      'Otherwise it is ‘Hours’ divided by ‘Cost’, rounded up to a multiple of 0.25 if ‘Hours’ is more than 5.',
      'Otherwise it is ‘Hours’ divided by 2, rounded down to a whole number.',
    ],
  ],
  ['age', ['It is the whole years from ‘Born’ until today.']],
  ['code', ['It is the text ‘Hours’ + “ h”.']],
  ['due', ['It is ‘Born’ plus as many days as ‘Nights’.']],
  [
    'soon',
    ['It is the date of ‘At’ if ‘Born’ is before today plus as many weeks as ‘Nights’.', 'Otherwise it has no value.'],
  ],
  ['ended', ['It is ‘At’ plus as many hours as ‘Nights’ and minus 30 minutes.']],
  ['took', ['It is the minutes from ‘At’ until ‘Ended’.']],
  [
    'level',
    [
      'It is “High” if ‘Hours’ is more than 9.',
      'Otherwise it is “Low” if ‘Hours’ is answered.',
      'Otherwise it has no value.',
    ],
  ],
])('a calculation is explained: %s', (name, sentences) => {
  expect(explain(decided, `/page/${name}`)?.calculation).toEqual(sentences);
});

test('a start value is explained: the time by the clock', () => {
  expect(explain(decided, '/page/at')?.start).toEqual(['It starts as the time 2 hours after now.']);
});

test('rules are explained where they are shown, and so is advice; neither counts as something that the node decides', () => {
  expect(explain(decided, '/page/start')).toMatchObject({
    checks: [
      'It is refused with “Start today or later” unless ‘Start’ is on or after today.',
      'While ‘Level’ is “High”, the advice “Start within a week” is shown unless ‘Start’ is on or before the day 7 days after today.',
    ],
    effects: [],
  });
  expect(explain(decided, '/page/help')?.checks).toEqual([
    'The advice “Ring first” is shown while ‘Now?’ is yes, until ‘Rung?’ is yes.',
  ]);
});

test('a rule of an entry is explained at the question where it is shown too', () => {
  const trips = compiledOf(
    page({
      trips: {
        title: 'Trips',
        type: 'array',
        'x-ui': { entryLabel: 'Trip' },
        items: {
          type: 'object',
          'x-rules': [
            {
              check: { field: 'miles', atLeast: 2 },
              at: 'miles',
              severity: 'advice',
              message: 'Say why it is so near',
            },
          ],
          properties: {
            who: { title: 'Who?', type: 'string', maxLength: 9 },
            miles: { title: 'Miles', type: 'integer' },
          },
        },
      },
    }),
  );
  const advice = ['The advice “Say why it is so near” is shown unless ‘Miles’ is at least 2.'];
  expect(explain(trips, '/page/trips/*/miles')?.checks).toEqual(advice);
  expect(explain(trips, '/page/trips')?.checks).toEqual(advice);
  expect(explain(trips, '/page/trips/*/who')?.checks).toEqual([]);
});

test('questions with the same label are distinguished by their section', () => {
  const area = (title: string) => ({
    title,
    type: 'object',
    properties: {
      level: { title: 'Level', type: 'integer' },
      why: { title: 'Why?', type: 'string', maxLength: 9, 'x-visible': { field: 'level', above: 2 } },
    },
  });
  const areas = compiledOf(page({ skin: area('Skin'), diet: area('Diet') }));
  expect(explain(areas, '/page/diet/why')).toMatchObject({
    label: '‘Why?’ of ‘Diet’',
    shown: 'It is shown while ‘Level’ of ‘Diet’ is more than 2.',
  });
});
