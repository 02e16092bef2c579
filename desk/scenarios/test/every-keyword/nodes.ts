import { textFormats, widgets } from '@formwright/generator/language';

/** A node of one kind, type or widget, as it stands on a page; and an answer of it. */
export interface Sample {
  readonly kind: 'page' | 'section' | 'repeat' | 'entry' | 'note' | 'field';
  readonly json: Json;
  readonly answer?: unknown;
}

export type Json = Readonly<Record<string, unknown>>;

const inner = { inside: { title: 'Inside', type: 'string', maxLength: 100 } };
const repeat = {
  title: 'Things',
  type: 'array',
  items: { type: 'object', properties: inner },
  'x-ui': { entryLabel: 'Thing' },
};
const field = (json: Json, answer?: unknown): Sample => ({
  kind: 'field',
  json: { title: 'Question', ...json },
  answer,
});
const option = (value: unknown, title: string): Json => ({ const: value, title });
/** Every kind of node, and fields of every type, format and widget. */
export const samples: Readonly<Record<string, Sample>> = {
  page: { kind: 'page', json: {} },
  section: { kind: 'section', json: { title: 'Section', type: 'object', properties: inner }, answer: { inside: 'a' } },
  'section without a title': { kind: 'section', json: { type: 'object', properties: inner }, answer: { inside: 'a' } },
  repeat: { kind: 'repeat', json: repeat, answer: [{ inside: 'a' }] },
  entry: { kind: 'entry', json: repeat, answer: [{ inside: 'a' }] },
  note: { kind: 'note', json: { 'x-note': 'A note.' } },
  text: field({ type: 'string' }, 'a'),
  'short text': field({ type: 'string', maxLength: 100 }, 'a'),
  'long text': field({ type: 'string', maxLength: 1000 }, 'a'),
  ...Object.fromEntries(
    Object.entries(widgets)
      .filter(([name, { shows }]) => name !== 'text' && shows.includes('text'))
      .map(([widget]) => [`text as ${widget}`, field({ type: 'string', maxLength: 100, 'x-ui': { widget } }, 'a')]),
  ),
  ...Object.fromEntries(
    Object.entries(textFormats).map(([format, { reference }]) => [
      format,
      field({ type: 'string', format }, reference.answers[0]?.[0]),
    ]),
  ),
  number: field({ type: 'number' }, 2.5),
  'whole number': field({ type: 'integer' }, 2),
  money: field({ type: 'number', format: 'money' }, 2.5),
  'yes or no': field({ type: 'boolean' }, true),
  'yes or no as a box': field({ type: 'boolean', 'x-ui': { widget: 'checkbox' } }, true),
  declaration: field({ type: 'boolean', const: true }, true),
  'constant text': field({ type: 'string', const: 'a' }, 'a'),
  radios: field({ oneOf: [option('a', 'A'), option('b', 'B')] }, 'a'),
  'radios of yes and no': field({ oneOf: [option(true, 'A'), option(false, 'B')] }, true),
  'radios of numbers': field({ type: 'integer', enum: [1, 2] }, 1),
  'drop-down': field({ type: 'string', enum: ['a', 'b'], 'x-ui': { widget: 'select' } }, 'a'),
  'shared list': field({ 'x-options': 'care-act-levels' }, 'manages'),
  several: field({ type: 'array', items: { enum: ['a', 'b'] } }, ['a']),
  files: field({ type: 'array', 'x-attachments': { accept: ['application/pdf'], maxSize: '10 MB' }, maxItems: 3 }, []),
  'look-up': field({ type: 'string', maxLength: 100, 'x-lookup': { source: 'places' } }, 'a'),
  'look-up of listed': field(
    { type: 'string', maxLength: 100, 'x-lookup': { source: 'places', freeText: false } },
    'a',
  ),
  'worked out number': field({ type: 'integer', 'x-calculate': { sum: ['size'] } }),
  'worked out text': field({ type: 'string', 'x-calculate': { text: [{ field: 'words' }] } }),
  'worked out date': field({ type: 'string', format: 'date', 'x-calculate': { copy: 'day' } }),
  'worked out yes or no': field({ type: 'boolean', 'x-calculate': { copy: 'flag' } }),
  'worked out choice': field({
    oneOf: [option('a', 'A'), option('b', 'B')],
    'x-calculate': { choose: [{ when: { field: 'flag', is: true }, value: 'a' }], otherwise: 'b' },
  }),
  'sensitive text': field({ type: 'string', maxLength: 100, 'x-sensitive': true }, 'a'),
  'locked text': field({ type: 'string', maxLength: 100, 'x-prefill': { from: 'a', edit: 'locked' } }, 'a'),
  'locked number': field({ type: 'integer', 'x-prefill': { from: 'a', edit: 'locked' } }, 2),
};

/** A form with a page that has the node on it, as `q`, beside questions that it may look at. */
export function formWith({ kind }: Sample, json: Json): object {
  const beside = {
    flag: { title: 'Flag', type: 'boolean' },
    size: { title: 'Size', type: 'integer' },
    words: { title: 'Words', type: 'string', maxLength: 100 },
    day: { title: 'Day', type: 'string', format: 'date' },
  };
  const page = {
    title: 'Page',
    type: 'object',
    ...(kind === 'page' ? { properties: beside, ...json } : { properties: { ...beside, q: json } }),
  };
  return {
    $schema: '../../../schemas/dialect.json',
    $id: 'example/form',
    title: 'Example',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Example Council' },
    properties: { page },
  };
}
