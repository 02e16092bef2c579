import type { Seen, Situation } from './observe.ts';

/** What one member does: the form differs, where it is looked at, between two values of it. */
export interface Row {
  readonly name: string;
  /** `check`: with the second value it is no form that `check` lets pass. */
  readonly seen: keyof Seen | 'check';
  readonly form: (value: unknown) => object;
  /** Two values of it; `undefined`: it is not written. */
  readonly values: readonly [unknown, unknown];
  readonly situation?: Situation;
}

type Json = Readonly<Record<string, unknown>>;

/** A form of these pages, or of one page with these questions. */
const whole = (own: Json): object => ({
  $schema: '../../../schemas/dialect.json',
  $id: 'example/form',
  title: 'Example',
  type: 'object',
  'x-form': { version: '1.0.0', owner: 'Example Council' },
  ...own,
});
const page = (properties: Json, own: Json = {}): object =>
  whole({ properties: { page: { title: 'Page', type: 'object', ...own, properties } } });
const of = (xForm: Json, properties: Json = { q: text }): object =>
  whole({
    'x-form': { version: '1.0.0', owner: 'Example Council', ...xForm },
    properties: {
      page: { title: 'Page', type: 'object', properties },
      last: { title: 'Last', type: 'object', properties: { end: { title: 'End', type: 'boolean' } } },
    },
  });

const text = { title: 'Question', type: 'string', maxLength: 100 };
const aCapital = { pattern: '[A-Z]', message: 'Add a capital letter' };
const firstVersion = { version: '1.0.0', on: '2026-03-02', note: 'The first version' };
const flag = { title: 'Flag', type: 'boolean' };
const number = { title: 'Number', type: 'integer' };
const day = { title: 'Day', type: 'string', format: 'date' };
const moment = { title: 'When', type: 'string', format: 'local-date-time' };
const isFlag = { field: 'flag', is: true };
const repeat = {
  title: 'Things',
  type: 'array',
  'x-ui': { entryLabel: 'Thing' },
  items: { type: 'object', properties: { q: text } },
};
const files = {
  title: 'Files',
  type: 'array',
  'x-attachments': { accept: ['application/pdf'], maxSize: '1 MB' },
  maxItems: 2,
};
const several = { title: 'Several', type: 'array', items: { enum: ['A', 'B', 'C'] } };
const noneOfThese = (exclusive: unknown): Json => ({
  ...several,
  items: {
    oneOf: [
      { const: 'A', title: 'A' },
      { const: 'none', title: 'None of these', 'x-exclusive': exclusive },
    ],
  },
});
const file = { id: 'f1', name: 'a.pdf', size: 1000, mediaType: 'application/pdf' };
const on = (answers: Json, context?: Situation['context']): Situation => ({
  answers: { page: answers },
  ...(context && { context }),
});

type Short = Omit<Row, 'name' | 'values'> & { readonly values?: Row['values'] };
const row = (name: string, value: unknown, { values = [value, undefined], ...rest }: Short): Row => ({
  name,
  ...rest,
  values,
});

/** On a question: `x-ui.hint` and the like. */
const ui = (name: string, value: unknown, question: Json = text): Row =>
  row(`x-ui.${name}`, value, {
    seen: 'screen',
    form: (it) => page({ q: { ...question, 'x-ui': { ...(question['x-ui'] as Json | undefined), [name]: it } } }),
  });

/** How a product is rounded: 1.25 hours at 1.10. */
const rounded = (way: string): Row =>
  row(`rounded.${way}`, 0.01, {
    values: [0.01, 0.5],
    seen: 'screen',
    form: (it) => {
      const [hours, rate] = ['Hours', 'Rate'].map((title) => ({ title, type: 'number' }));
      const calculation = { times: ['hours', 'rate'], rounded: { [way]: it } };
      return page({ hours, rate, q: { title: 'Cost', type: 'number', 'x-calculate': calculation } });
    },
    situation: on({ hours: 1.25, rate: 1.1 }),
  });

/** Own words, where an answer is wrong in this way. */
const words = (code: string, question: Json, wrong?: unknown): Row =>
  row(`x-messages.${code}`, 'Words of our own', {
    seen: 'screen',
    form: (it) => page({ flag, q: { ...question, 'x-messages': it === undefined ? undefined : { [code]: it } } }),
    situation: on(wrong === undefined ? {} : { q: wrong }),
  });

const rule = (name: string, values: Row['values'], answers: Json, seen: Row['seen'] = 'issues'): Row =>
  row(`x-rules.${name}`, undefined, {
    seen,
    values,
    situation: on(answers),
    form: (it) =>
      page({
        flag,
        q: { ...number, 'x-rules': [{ check: { field: 'q', above: 5 }, message: 'Too few', [name]: it }] },
      }),
  });

const prompt = (name: string, values: Row['values'], answers: Json): Row =>
  row(`x-prompts.${name}`, undefined, {
    seen: 'screen',
    values,
    situation: on(answers),
    form: (it) => page({ flag, q: number }, { 'x-prompts': [{ when: isFlag, message: 'Think of it', [name]: it }] }),
  });

const worked = (
  name: string,
  values: Row['values'],
  calculation: (it: unknown) => Json,
  answers: Json = {},
  result: Json = number,
): Row =>
  row(name, undefined, {
    seen: 'sent',
    values,
    situation: on({
      flag: true,
      day: '2000-02-03',
      until: '2000-02-28',
      at: '2000-02-03T09:30',
      later: '2000-02-04T10:00',
      size: 7,
      ...answers,
    }),
    form: (it) =>
      page({
        flag,
        day,
        until: { ...day, title: 'Until' },
        at: moment,
        later: { ...moment, title: 'Later' },
        size: number,
        q: { ...result, title: 'Worked out', 'x-calculate': calculation(it) },
      }),
  });

/** What a start value takes as the time. */
/** A question in a form that has bank holidays in the years of its dates. */
const byCalendar = (name: string, values: Row['values'], question: (it: unknown) => Json): Row =>
  row(name, undefined, {
    seen: 'sent',
    values,
    situation: on({ day: '2026-11-20', until: '2026-11-30' }),
    form: (it) =>
      of(
        { bankHolidays: ['2026-12-25'] },
        { day, until: { ...day, title: 'Until' }, q: { ...question(it), title: 'Question' } },
      ),
  });

const ofNow = (unit: string): Row =>
  row(`now.${unit}`, undefined, {
    seen: 'host',
    values: [1, 2],
    form: (it) => page({ q: { ...moment, 'x-start': { copy: { now: { [unit]: it } } } } }),
  });

const visible = (name: string, values: Row['values'], condition: (it: unknown) => Json, answers: Json): Row =>
  row(name, undefined, {
    seen: 'screen',
    values,
    situation: on(answers),
    form: (it) => page({ day, until: { ...day, title: 'Until' }, q: { ...text, 'x-visible': condition(it) } }),
  });

const routed = {
  teams: { a: 'Team A', b: 'Team B' },
  choose: [{ when: { field: '/page/flag', is: true }, to: 'b' }],
  otherwise: 'a',
};
const route = (
  name: string,
  values: Row['values'],
  routing: (it: unknown) => Json,
  answers: Json = { flag: true },
): Row =>
  row(name, undefined, {
    seen: 'route',
    values,
    situation: on(answers),
    form: (it) => of({ routing: routing(it) }, { flag }),
  });

const fact = (name: string, values: Row['values'], { shape = {}, ...when }: Json): Row =>
  row(`fact.${name}`, undefined, {
    seen: 'check',
    values,
    form: (it) =>
      of(
        { context: { it: { type: 'string', ...(shape as Json), [name]: it } } },
        { q: { ...text, 'x-visible': { context: 'it', ...when } }, other: { ...text, title: 'Other' } },
      ),
  });

const ofRow = (name: string, values: Row['values'], seen: Row['seen'] = 'screen', answers: Json = {}): Row =>
  row(`row.${name}`, undefined, {
    seen,
    values,
    situation: on(answers),
    form: (it) =>
      page({
        flag,
        q: {
          title: 'Question',
          type: 'object',
          'x-rows': [
            { const: 'a', title: 'First', [name]: it },
            { const: 'b', title: 'Second' },
          ],
          additionalProperties: { type: 'object', properties: { level: { title: 'Level', enum: ['A', 'B', 'C'] } } },
        },
      }),
  });

const total = (name: string, values: Row['values'], own: Json): Row =>
  row(`x-total.${name}`, undefined, {
    seen: 'paper',
    values,
    situation: on({ q: { a: { hours: 1, days: 2 } } }),
    form: (it) =>
      page({
        q: {
          title: 'Question',
          type: 'object',
          'x-rows': [
            { const: 'a', title: 'First' },
            { const: 'b', title: 'Second' },
          ],
          additionalProperties: {
            type: 'object',
            properties: { hours: { ...number, title: 'Hours' }, days: { ...number, title: 'Days' } },
          },
          'x-total': { title: 'Total', of: ['hours'], ...own, [name]: it },
        },
      }),
  });

const option = (name: string, values: Row['values'], seen: Row['seen'] = 'screen', answers: Json = {}): Row =>
  row(`option.${name}`, undefined, {
    seen,
    values,
    situation: on(answers),
    form: (it) =>
      page({
        flag,
        q: {
          title: 'Question',
          oneOf: [
            { const: 'a', title: 'First', [name]: it },
            { const: 'b', title: 'Second' },
          ],
        },
      }),
  });

export const rows: readonly Row[] = [
  ...['nearest', 'up', 'down'].map(rounded),
  row('$id', undefined, {
    seen: 'host',
    values: ['example/one', 'example/two'],
    form: ($id) => whole({ $id, properties: { page: { title: 'Page', type: 'object', properties: { q: text } } } }),
  }),
  row('x-form', undefined, {
    seen: 'host',
    values: [
      { version: '1.0.0', owner: 'A' },
      { version: '2.0.0', owner: 'B' },
    ],
    form: (it) =>
      whole({ 'x-form': it, properties: { page: { title: 'Page', type: 'object', properties: { q: text } } } }),
  }),
  row('x-form.version', undefined, { seen: 'paper', values: ['1.0.0', '1.1.0'], form: (version) => of({ version }) }),
  row('x-form.history', undefined, {
    seen: 'paper',
    values: [{ changes: [firstVersion] }, undefined],
    form: (history) => of({ history }),
  }),
  row('x-form.history.changes', undefined, {
    seen: 'check',
    values: [[firstVersion], [{ ...firstVersion, version: '0.9.0' }]],
    form: (changes) => of({ history: { changes } }),
  }),
  row('x-form.history.changes.version', undefined, {
    seen: 'check',
    values: ['1.0.0', '1.1.0'],
    form: (version) => of({ history: { changes: [{ ...firstVersion, version }] } }),
  }),
  row('x-form.history.changes.on', undefined, {
    seen: 'paper',
    values: ['2026-03-02', '2026-03-03'],
    form: (on) => of({ history: { changes: [{ ...firstVersion, on }] } }),
  }),
  row('x-form.history.changes.note', undefined, {
    seen: 'host',
    values: ['The first version', 'The first one'],
    form: (note) => of({ history: { changes: [{ ...firstVersion, note }] } }),
  }),
  row('x-form.history.reviewedOn', '2026-10-05', {
    seen: 'paper',
    form: (reviewedOn) => of({ history: { changes: [firstVersion], ...(reviewedOn ? { reviewedOn } : {}) } }),
  }),
  row('x-form.nextActions', undefined, {
    seen: 'check',
    values: ['last', 'page'],
    form: (nextActions) => of({ nextActions }),
  }),
  row('x-form.continues', undefined, {
    seen: 'check',
    values: [undefined, { last: 'example/gone' }],
    form: (continues) =>
      of(continues ? { continues } : {}, { q: { ...text, 'x-prefill': { from: 'last.page.q', edit: 'locked' } } }),
  }),
  row('x-form.owner', undefined, {
    seen: 'paper',
    values: ['Council of A', 'Council of B'],
    form: (owner) => of({ owner }),
  }),
  row('x-form.minutesToComplete', 20, { seen: 'screen', form: (minutesToComplete) => of({ minutesToComplete }) }),
  row('x-form.saveShows', 'missing', { seen: 'screen', form: (saveShows) => of({ saveShows }) }),
  row(
    'x-form.paper',
    { summary: ['/page/q'] },
    {
      seen: 'paper',
      form: (paper) => of({ paper }),
      situation: on({ q: 'Words' }),
    },
  ),
  ...['name', 'about', 'summary'].map((member) =>
    row(`x-form.paper.${member}`, undefined, {
      seen: 'paper',
      values: [['/page/q'], ['/page/flag']],
      form: (it) => of({ paper: { [member]: it } }, { q: text, flag }),
      situation: on({ q: 'Words', flag: true }),
    }),
  ),
  row('x-form.review', false, { seen: 'screen', form: (review) => of({ review }) }),
  row('x-form.reference', 'XX-XX-XXXX-XXXXXXXXXX', { seen: 'host', form: (reference) => of({ reference }) }),
  row('x-form.confirmation', 'We will call you.', { seen: 'screen', form: (confirmation) => of({ confirmation }) }),
  row(
    'x-words',
    { who: 'your' },
    {
      values: [{ who: 'your' }, { who: 'their' }],
      seen: 'screen',
      form: (it) => page({ q: { ...text, title: 'What is {who} name?', 'x-words': it } }),
    },
  ),
  row('x-form.bankHolidays', undefined, {
    values: [['2026-01-01'], ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']],
    seen: 'sent',
    form: (bankHolidays) =>
      of({ bankHolidays }, { q: { ...day, 'x-calculate': { copy: { today: { workingDays: 1 } } } } }),
  }),
  row('x-form.retention', { draftDays: 5 }, { seen: 'host', form: (retention) => of({ retention }) }),
  row('x-form.retention.draftDays', 9, {
    seen: 'host',
    form: (draftDays) => of({ retention: { draftDays, submissionDays: 30 } }),
  }),
  row('x-form.retention.draftDaysFrom', 'firstSave', {
    seen: 'host',
    form: (draftDaysFrom) => of({ retention: { draftDays: 30, draftDaysFrom } }),
  }),
  row('x-form.retention.submissionDays', 9, {
    seen: 'host',
    form: (submissionDays) => of({ retention: { draftDays: 30, submissionDays } }),
  }),

  ui('hint', 'As on the card'),
  ui('guidance', 'More help'),
  ui('width', 5),
  ui('prefix', '£', number),
  ui('suffix', 'hours', number),
  ui('autocomplete', 'given-name'),
  ui('rows', 9, { ...text, 'x-ui': { widget: 'textarea' } }),
  ui('widget', 'select', { title: 'Question', enum: ['A', 'B'] }),
  ui('addLabel', 'Add one more', repeat),
  { ...ui('entryLabel', undefined, repeat), values: ['Item', 'Piece'] },
  { ...ui('columns', ['q'], repeat), situation: on({ q: [{ q: 'Yes' }] }) },
  row('x-ui.navigation', 'Short', {
    seen: 'screen',
    form: (navigation) => page({ q: text }, { 'x-ui': { navigation } }),
  }),
  row('x-ui.paper', 'On paper', {
    seen: 'paper',
    form: (paper) => page({ q: { ...text, ...(paper === undefined ? {} : { 'x-ui': { paper } }) } }),
    situation: on({ q: 'Words' }),
  }),
  row('x-ui.addressLine', true, {
    seen: 'paper',
    form: (addressLine) => page({ q: { ...text, ...(addressLine ? { 'x-ui': { addressLine } } : {}) } }),
    situation: on({ q: '12 High Street' }),
  }),
  row('x-ui.style', 'warning', {
    seen: 'screen',
    form: (style) => page({ q: text, note: { 'x-note': 'Careful', 'x-ui': { style } } }),
  }),
  row('x-ui.together', false, {
    seen: 'screen',
    form: (together) =>
      of(
        { paging: 'question' },
        {
          group: {
            title: 'Group',
            type: 'object',
            'x-ui': { together },
            properties: { q: text, other: { ...text, title: 'Other' } },
          },
        },
      ),
  }),

  row('x-ui.filledInBy', 'the Senior Officer', {
    seen: 'screen',
    form: (filledInBy) =>
      page({
        flag,
        part: {
          title: 'Part',
          type: 'object',
          'x-editable': isFlag,
          'x-ui': { filledInBy },
          properties: { q: { ...text, 'x-mandatory': true } },
        },
      }),
  }),
  row('x-ui.insideOption', true, {
    seen: 'screen',
    form: (insideOption) => page({ flag, q: { ...text, 'x-visible': isFlag, 'x-ui': { insideOption } } }),
    situation: on({ flag: true }),
  }),

  words('mandatory', { ...text, 'x-mandatory': true }),
  words('type', number, 'many'),
  words('format', { title: 'Email', type: 'string', format: 'email' }, 'nonsense'),
  words('pattern', { ...text, pattern: '^a' }, 'b'),
  words('minLength', { ...text, minLength: 3 }, 'a'),
  words('maxWords', { ...text, 'x-maxWords': 2 }, 'a b c'),
  words('maxLength', { ...text, maxLength: 2 }, 'abc'),
  words('minimum', { ...number, minimum: 3 }, 1),
  words('maximum', { ...number, maximum: 3 }, 9),
  words('exclusiveMinimum', { ...number, exclusiveMinimum: 3 }, 3),
  words('exclusiveMaximum', { ...number, exclusiveMaximum: 3 }, 3),
  words('minItems', { ...several, minItems: 2 }, ['A']),
  words('maxItems', { ...several, maxItems: 2 }, ['A', 'B', 'C']),
  words('multipleOf', { ...number, multipleOf: 5 }, 3),
  words('option', { title: 'Question', enum: ['A', 'B'] }, 'C'),
  words('const', { ...text, maxLength: undefined, const: 'yes' }, 'no'),
  words('duplicate', several, ['A', 'A']),
  words('exclusive', noneOfThese(true), ['A', 'none']),
  words('emptyFile', files, [{ ...file, size: 0 }]),
  words('maxSize', files, [{ ...file, size: 2e6 }]),
  words('accept', files, [{ ...file, mediaType: 'image/png' }]),
  {
    ...words('unlisted', { ...text, 'x-lookup': { source: 'places', freeText: false } }, 'Nowhere'),
    situation: { ...on({ q: 'Nowhere' }), unlisted: { places: ['Nowhere'] } },
  },

  row('x-patterns.pattern', undefined, {
    seen: 'issues',
    values: ['[0-9]', '[c-z]'],
    form: (pattern) => page({ q: { ...text, 'x-patterns': [aCapital, { pattern, message: 'Add one' }] } }),
    situation: on({ q: 'Ab1' }),
  }),
  row('x-patterns.message', undefined, {
    seen: 'screen',
    values: ['Add a digit', 'Add one'],
    form: (message) => page({ q: { ...text, 'x-patterns': [aCapital, { pattern: '[0-9]', message }] } }),
    situation: on({ q: 'ab' }),
  }),
  row('x-maxWords', undefined, {
    seen: 'issues',
    values: [2, 3],
    form: (most) => page({ q: { ...text, 'x-maxWords': most } }),
    situation: on({ q: 'a b c' }),
  }),
  row('x-lookup.source', undefined, {
    seen: 'host',
    values: ['places', 'workers'],
    form: (source) => page({ q: { ...text, 'x-lookup': { source } } }),
  }),
  row('x-lookup.freeText', false, {
    seen: 'issues',
    form: (freeText) => page({ q: { ...text, 'x-lookup': { source: 'places', freeText } } }),
    situation: { ...on({ q: 'Nowhere' }), unlisted: { places: ['Nowhere'] } },
  }),
  row('x-attachments.accept', undefined, {
    seen: 'issues',
    values: [['application/pdf'], ['image/png']],
    form: (accept) => page({ q: { ...files, 'x-attachments': { accept, maxSize: '1 MB' } } }),
    situation: on({ q: [file] }),
  }),
  row('x-attachments.maxSize', undefined, {
    seen: 'issues',
    values: ['1 MB', '3 MB'],
    form: (maxSize) => page({ q: { ...files, 'x-attachments': { accept: ['application/pdf'], maxSize } } }),
    situation: on({ q: [{ ...file, size: 2e6 }] }),
  }),
  row('prefill.from', undefined, {
    seen: 'screen',
    values: ['a.name', 'b.name'],
    form: (from) => page({ q: { ...text, 'x-prefill': { from, edit: 'editable' } } }),
    situation: { record: { a: { name: 'Ann' }, b: { name: 'Bob' } } },
  }),
  row('prefill.edit', undefined, {
    seen: 'screen',
    values: ['locked', 'editable'],
    form: (edit) => page({ q: { ...text, 'x-prefill': { from: 'name', edit } } }),
    situation: { record: { name: 'Ann' } },
  }),

  rule(
    'check',
    [
      { field: 'q', above: 5 },
      { field: 'q', above: 2 },
    ],
    { q: 3 },
  ),
  rule('message', ['Too few', 'Give more'], { q: 3 }, 'screen'),
  rule('at', ['flag', undefined], { q: 3 }),
  rule('when', [isFlag, undefined], { q: 3, flag: false }),
  rule('severity', ['advice', undefined], { q: 3 }),
  prompt('when', [isFlag, { field: 'q', is: 3 }], { flag: true }),
  prompt('message', ['Think of it', 'Do it'], { flag: true }),
  prompt('until', [{ field: 'q', answered: true }, undefined], { flag: true, q: 3 }),

  ofRow('const', ['a', 'c'], 'sent', { q: { a: { level: 'A' } } }),
  ofRow('title', ['First', 'The first']),
  ofRow('description', ['Before all others', undefined]),
  ofRow('x-visible', [isFlag, undefined]),
  ofRow('x-renamedFrom', ['former', undefined], 'host', { q: { former: { level: 'A' } } }),
  ofRow('properties', [{ level: { enum: ['A', 'B'] } }, undefined], 'issues', { q: { a: { level: 'C' } } }),
  {
    ...ofRow('properties', [undefined, undefined], 'issues', { q: { a: { level: 'C' } } }),
    name: 'rowQuestion.enum',
    values: [
      ['A', 'B'],
      ['A', 'C'],
    ],
    form: (it) => ofRow('properties', [undefined, undefined]).form({ level: { enum: it } }),
  },
  total('title', ['Total', 'Altogether'], {}),
  total('of', [['hours'], ['days']], {}),
  option('const', ['a', 'c'], 'issues', { q: 'a' }),
  option('title', ['First', 'The first']),
  option('description', ['Before all others', undefined]),
  option('x-guidance', ['Choose it if **nothing** else fits', undefined]),
  option('x-visible', [isFlag, undefined]),
  row('option.x-exclusive', true, {
    seen: 'issues',
    situation: on({ q: ['A', 'none'] }),
    form: (it) => page({ q: noneOfThese(it) }),
  }),
  row('choices.enum', undefined, {
    seen: 'screen',
    values: [
      ['A', 'B'],
      ['A', 'C'],
    ],
    form: (it) => page({ q: { ...several, items: { enum: it } } }),
  }),
  row('choices.oneOf', undefined, {
    seen: 'screen',
    values: [
      [
        { const: 'a', title: 'A' },
        { const: 'b', title: 'B' },
      ],
      [
        { const: 'a', title: 'A' },
        { const: 'b', title: 'C' },
      ],
    ],
    form: (oneOf) => page({ q: { ...several, items: { oneOf } } }),
  }),

  worked('calculation.choose.when', [isFlag, { field: 'flag', is: false }], (when) => ({
    choose: [{ when, value: 1 }],
    otherwise: 2,
  })),
  worked('calculation.choose.value', [1, 3], (value) => ({ choose: [{ when: isFlag, value }], otherwise: 2 })),
  worked('span.from', ['day', 'until'], (from) => ({ days: { from, until: { today: {} } } })),
  worked('span.until', ['until', { today: {} }], (until) => ({ days: { from: 'day', until } })),
  ...(['years', 'months', 'weeks', 'days'] as const).flatMap((unit) => [
    worked(`plus.${unit}`, [1, 2], (it) => ({ copy: { field: 'day', plus: { [unit]: it } } }), {}, day),
    visible(`today.${unit}`, [-1, 1], (it) => ({ field: 'day', above: { today: { [unit]: it } } }), {
      day: '2026-11-24',
    }),
    ofNow(unit),
  ]),
  byCalendar('plus.workingDays', [1, 2], (it) => ({
    ...day,
    'x-calculate': { copy: { field: 'day', plus: { workingDays: it } } },
  })),
  byCalendar('today.workingDays', [1, 2], (it) => ({
    ...day,
    'x-calculate': { copy: { today: { workingDays: it } } },
  })),
  {
    ...byCalendar('now.workingDays', [1, 2], (it) => ({
      ...moment,
      'x-start': { copy: { now: { workingDays: it } } },
    })),
    seen: 'host',
  },
  byCalendar('calculation.workingDays', ['day', { from: 'day', until: 'until' }], (it) => ({
    ...number,
    'x-calculate': { workingDays: it },
  })),
  ...(['hours', 'minutes'] as const).flatMap((unit) => [
    worked(`plus.${unit}`, [1, 2], (it) => ({ copy: { field: 'at', plus: { [unit]: it } } }), {}, moment),
    ofNow(unit),
  ]),
  worked('interval.from', ['at', 'later'], (from) => ({ minutes: { from, until: 'later' } })),
  worked('interval.until', ['at', 'later'], (until) => ({ minutes: { from: 'at', until } })),
  {
    ...route(
      'routing.teams',
      [
        { a: 'Team A', b: 'Team B', c: 'Team C' },
        { a: 'Team A', b: 'Bees', c: 'Team C' },
      ],
      (teams) => ({ ...routed, teams, copies: [{ when: { field: '/page/flag', is: true }, to: 'c' }] }),
    ),
    seen: 'host',
  },
  route('routing.choose', [routed.choose, undefined], (choose) => ({
    ...routed,
    choose,
    copies: [{ when: { field: '/page/flag', is: false }, to: 'b' }],
  })),
  route('routing.otherwise', ['a', 'b'], (otherwise) => ({
    ...routed,
    choose: undefined,
    otherwise,
    copies: [
      { when: { field: '/page/flag', is: false }, to: 'b' },
      { when: { field: '/page/flag', is: false }, to: 'a' },
    ],
  })),
  route('routing.copies', [[{ when: { field: '/page/flag', is: true }, to: 'a' }], undefined], (copies) => ({
    ...routed,
    copies,
  })),
  route('routingRow.when', [true, false], (is) => ({
    ...routed,
    choose: [{ when: { field: '/page/flag', is }, to: 'b' }],
  })),
  route('routingRow.to', ['b', 'a'], (to) => ({
    ...routed,
    teams: { a: 'Team A', b: 'Team B' },
    choose: [{ when: { field: '/page/flag', is: true }, to }],
    otherwise: to === 'b' ? 'a' : 'b',
  })),
  fact('type', ['string', 'integer'], { is: 'a' }),
  fact(
    'enum',
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
    { is: 'a' },
  ),
  fact('format', ['date', undefined], { above: { today: {} } }),
  row('$schema', '../../../schemas/dialect.json', {
    seen: 'check',
    form: ($schema) =>
      whole({ $schema, properties: { page: { title: 'Page', type: 'object', properties: { q: text } } } }),
  }),
];

/** What may be written though it changes nothing that a person or a host sees, and why. */
export const silent: readonly (Row & { readonly why: string })[] = [
  {
    ...row('$comment', 'A word', {
      seen: 'check',
      form: ($comment) => page({ q: { ...text, $comment } }, { $comment }),
    }),
    why: 'a word to colleagues',
  },
  { ...option('$comment', ['A word', undefined]), why: 'a word to colleagues' },
  { ...ofRow('$comment', ['A word', undefined]), why: 'a word to colleagues' },
  {
    ...row('choices.$comment', 'A word', {
      seen: 'check',
      form: ($comment) => page({ q: { ...several, items: { enum: ['A', 'B'], $comment } } }),
    }),
    why: 'a word to colleagues',
  },
  {
    ...row('fact.title', 'Who asks', {
      seen: 'check',
      form: (title) =>
        of(
          { context: { it: { type: 'boolean', title } } },
          { q: { ...text, 'x-visible': { context: 'it', is: true } }, other: { ...text, title: 'Other' } },
        ),
    }),
    why: 'a word to colleagues',
  },
  {
    ...row('choices.type', 'string', {
      seen: 'check',
      form: (type) => page({ q: { ...several, items: { type, enum: ['A', 'B'] } } }),
    }),
    why: 'says in plain JSON Schema what is so anyway',
  },
  {
    ...row('uniqueItems', true, { seen: 'check', form: (uniqueItems) => page({ q: { ...several, uniqueItems } }) }),
    why: 'says in plain JSON Schema what is so anyway',
  },
];

/** What has no effect anywhere, or none yet, and what `check` says of it. */
export const warned: readonly (Row & { readonly code: string })[] = [
  { ...words('unknown', text), code: 'unheard-message' },
];
