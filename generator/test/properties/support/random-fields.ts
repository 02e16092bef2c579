import type { TextFormatName } from '@formwright/model';
import { textFormats } from '../../../src/language/formats/index.ts';
import type { MutableJson as Json } from '../../oracle/definition.ts';
import type { Genes } from '../../../../test-support/src/random/genes.ts';

export type { MutableJson as Json } from '../../oracle/definition.ts';

/** What a condition can ask about a field. */
export type Sort =
  | 'choice'
  | 'choices'
  | 'text'
  | 'number'
  | 'date'
  | 'moment'
  | 'time'
  | 'boolean'
  | 'attributed'
  | 'scored'
  | 'files';

export interface RandomField {
  readonly schema: Json;
  readonly sort: Sort;
  readonly values: readonly (string | number | boolean)[];
}

/** The list of the form's own that has attributes. */
export const actionList: Json = {
  actions: {
    entries: [
      { const: 'transferToHub', title: 'Transfer to the hub', attributes: { assign: 'team', team: 'hub' } },
      { const: 'sadl', title: 'Small aids', attributes: { assign: 'team', team: 'sadl' } },
      { const: 'telecare', title: 'Telecare', attributes: { assign: 'none', team: 'none' } },
      { const: 'proposedClosure', title: 'Proposed closure', attributes: { assign: 'me', team: 'none' } },
      { value: 'closureStarted', title: 'Closure begun', attributes: { assign: 'none', team: 'none' } },
    ],
  },
};

const lists = {
  actions: ['transferToHub', 'sadl', 'proposedClosure', 'closureStarted'],
  'yes-no-not-known': ['yes', 'no', 'notKnown'],
  'care-act-levels': ['manages', 'withHelp', 'cannot', 'notKnown'],
};

export const dates = ['2024-02-29', '2026-11-22', '2026-11-21', '1999-12-31', '2008-11-22', '1000-01-01'];
export const roughDates = ['1948', '1948-03', '2008-11', '2026', '2024-02', '2024-02-29', '1999-12'];
export const moments = ['2026-11-22T09:30', '2026-11-22T14:00', '1999-12-31T23:59', '2024-02-29T00:00'];
export const times = ['09:30', '00:00', '14:05', '23:59'];
export const texts = ['abc', 'xyz', 'ŵŷ', 'ABC', 'a', 'a b'];

/** Makes one field of any kind that a person answers. */
export function randomField(genes: Genes): RandomField {
  const kind = genes.pick([
    choice,
    choice,
    yesNo,
    wholeNumber,
    number,
    text,
    date,
    roughDate,
    moment,
    time,
    money,
    choices,
    numberChoice,
    attributed,
    scored,
    plainList,
    patterned,
    formatted,
    declaration,
    files,
    lookedUp,
  ]);
  return kind(genes);
}

function options(values: readonly (string | number)[]): Json[] {
  return values.map((value) => ({ const: value, title: `Option ${value} of {who}` }));
}

function choice(genes: Genes): RandomField {
  const values = ['yes', 'no', 'maybe', 'a-b'].slice(0, 2 + genes.below(3));
  return genes.chance(30)
    ? { schema: { type: 'string', enum: values }, sort: 'choice', values }
    : { schema: { type: 'string', oneOf: options(values) }, sort: 'choice', values };
}

function numberChoice(): RandomField {
  return { schema: { oneOf: options([0, 1, 2.5]) }, sort: 'choice', values: [0, 1, 2.5] };
}

function choices(genes: Genes): RandomField {
  const values = ['red', 'green', 'blue'];
  const isExclusive = genes.chance(30);
  const least = genes.chance(20) && !isExclusive ? { minItems: 2 } : {};
  const limits = { ...least, ...(genes.chance(20) ? { maxItems: 2 } : {}) };
  const oneOf = options(values);
  if (isExclusive) Object.assign(oneOf.at(-1) as Json, { 'x-exclusive': true });
  return {
    schema: { type: 'array', uniqueItems: true, items: { oneOf }, ...limits },
    sort: 'choices',
    values,
  };
}

function yesNo(): RandomField {
  return { schema: { type: 'boolean' }, sort: 'boolean', values: [true, false] };
}

function declaration(): RandomField {
  return { schema: { type: 'boolean', const: true }, sort: 'boolean', values: [true] };
}

function wholeNumber(genes: Genes): RandomField {
  const limits = {
    ...(genes.chance(40) ? { minimum: genes.below(3) } : {}),
    ...(genes.chance(40) ? { maximum: 5 + genes.below(3) } : {}),
  };
  return { schema: { type: 'integer', ...limits }, sort: 'number', values: within(limits, [0, 1, 2, 3, 5, 7, -1]) };
}

function number(genes: Genes): RandomField {
  const limits = {
    ...(genes.chance(30) ? { exclusiveMinimum: 0 } : {}),
    ...(genes.chance(30) ? { exclusiveMaximum: 5 } : {}),
    ...(genes.chance(30) ? { multipleOf: genes.pick([0.5, 0.01, 2, 1e-7]) } : {}),
  };
  return { schema: { type: 'number', ...limits }, sort: 'number', values: within(limits, [0, 1, 2.5, 0.07, 5, -0.5]) };
}

/** Values that are possible whatever they are compared with, so that the checker accepts the form. */
function within(limits: Json, values: readonly number[]): readonly number[] {
  const [least, most] = [
    limits['minimum'] ?? limits['exclusiveMinimum'] ?? -Infinity,
    limits['maximum'] ?? limits['exclusiveMaximum'] ?? Infinity,
  ];
  return values.filter((value) => value > least && value < most);
}

function text(genes: Genes): RandomField {
  return {
    schema: {
      type: 'string',
      ...(genes.chance(30) ? { minLength: 2 } : {}),
      ...(genes.chance(50) ? { maxLength: 3 } : {}),
      ...(genes.chance(30) ? { 'x-maxWords': 1 } : {}),
    },
    sort: 'text',
    values: texts,
  };
}

function patterned(genes: Genes): RandomField {
  const small = { pattern: '^[a-z]+$', message: 'Use small letters' };
  const several = [small, { pattern: '[ab]', message: 'Use a or b' }, { pattern: '^.{2}', message: 'Use two or more' }];
  const rules = genes.chance(50) ? { 'x-patterns': several.slice(genes.below(2)) } : { pattern: small.pattern };
  return { schema: { type: 'string', maxLength: 20, ...rules }, sort: 'text', values: texts };
}

function date(): RandomField {
  return { schema: { type: 'string', format: 'date' }, sort: 'date', values: dates };
}

function roughDate(): RandomField {
  return { schema: { type: 'string', format: 'rough-date' }, sort: 'date', values: [...roughDates, ...dates] };
}

function moment(): RandomField {
  return { schema: { type: 'string', format: 'local-date-time' }, sort: 'moment', values: moments };
}

function time(): RandomField {
  return { schema: { type: 'string', format: 'local-time' }, sort: 'time', values: times };
}

function money(genes: Genes): RandomField {
  return {
    schema: { type: 'number', format: 'money', minimum: 0, ...(genes.chance(30) ? { maximum: 100 } : {}) },
    sort: 'number',
    values: [0.1, 0.2, 0.3, 12.5, 5],
  };
}

function attributed(): RandomField {
  return {
    schema: { type: 'string', 'x-options': 'actions' },
    sort: 'attributed',
    values: lists.actions,
  };
}

/** A choice whose list has a number for each option. */
function scored(): RandomField {
  return {
    schema: { type: 'string', 'x-options': 'care-act-levels' },
    sort: 'scored',
    values: lists['care-act-levels'],
  };
}

function plainList(): RandomField {
  return {
    schema: { type: 'string', 'x-options': 'yes-no-not-known' },
    sort: 'choice',
    values: lists['yes-no-not-known'],
  };
}

function files(genes: Genes): RandomField {
  const accept = ['application/pdf', 'image/png'].slice(0, 1 + genes.below(2));
  const limits = genes.chance(20) ? { minItems: 2 } : genes.chance(30) ? { maxItems: 1 } : {};
  return {
    schema: { type: 'array', 'x-attachments': { accept, maxSize: genes.pick(['1 MB', '10 kB']) }, ...limits },
    sort: 'files',
    values: [],
  };
}

function lookedUp(genes: Genes): RandomField {
  return {
    schema: {
      type: 'string',
      'x-lookup': { source: 'practices', ...(genes.chance(70) ? { freeText: false } : {}) },
      ...(genes.chance(20) ? { 'x-sensitive': true } : {}),
    },
    sort: 'text',
    values: texts,
  };
}

const ofFormat: Readonly<Partial<Record<TextFormatName, string>>> = {
  'uk-postcode': 'L20 3NJ',
  'nhs-number': '9434765919',
  email: 'a@b.org',
  'uk-telephone': '0151 934 0000',
  'ni-number': 'AB123456C',
  uprn: '10033544614',
  'ods-code': 'K81003',
};

/** Formats of texts without an order, with a value of each: any other format is one of these as well. */
const plainFormats: readonly (readonly [name: string, value: string])[] = Object.entries({
  ...ofFormat,
  ...Object.fromEntries(
    Object.entries(textFormats)
      .filter(([name, { kind }]) => kind === 'text' && !Object.hasOwn(ofFormat, name))
      .map(([name, { text, reference }]) => [name, text.canonical(String(reference.answers[0]?.[0]))]),
  ),
});

function coded(genes: Genes): RandomField {
  const [picture, value] = genes.pick([
    ['000 000', '123456'],
    ['AA-00X', 'QX12A'],
  ] as const);
  const pattern = genes.chance(20) ? { pattern: '^[1Q]' } : {};
  return { schema: { type: 'string', 'x-code': picture, ...pattern }, sort: 'text', values: [value] };
}

function formatted(genes: Genes): RandomField {
  if (genes.chance(20)) return coded(genes);
  const [format, value] = genes.pick(plainFormats);
  return { schema: { type: 'string', format }, sort: 'text', values: [value] };
}
