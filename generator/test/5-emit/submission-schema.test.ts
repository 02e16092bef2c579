import { afterAll, describe, expect, test } from 'vitest';
import { orderPattern, datePattern } from '../../src/5-emit/portable/lower/date-pattern.ts';
import { readLeftOut } from '../../src/5-emit/portable/left-out.ts';
import { actionList } from '../properties/support/random-fields.ts';
import { unload } from '../support/load-form.ts';
import type { Json } from '../oracle/definition.ts';
import { buildDefinition } from './support/build-definition.ts';

afterAll(unload);

const choices = ['yes', 'no'];
const field = { title: 'Field', type: 'string' };

/** Builds a form of these pages, and returns its schema without texts. */
async function schemaOf(
  pages: Json,
  context: Json = {},
): Promise<{ schema: Json; accepts: (json: unknown) => boolean; leftOut: string[] }> {
  const properties = Object.fromEntries(
    Object.entries(pages).map(([name, page]) => [name, { title: name, type: 'object', ...(page as Json) }]),
  );
  const { files, isSubmission } = await buildDefinition({
    $id: 'test/schema',
    title: 'T',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'N', context, lists: actionList },
    properties,
  });
  const schema = JSON.parse(files.get('submission.schema.json') ?? '') as Json;
  return {
    schema,
    accepts: (json) => isSubmission(json),
    leftOut: readLeftOut(schema['$comment'] as string | undefined).map(({ path, what }) => `${path} ${what}`),
  };
}

describe('visibility and mandatory', () => {
  test('become one if, then and else, with required inside if, on the page that has both', async () => {
    const { schema } = await schemaOf({
      page: {
        properties: {
          a: { ...field, enum: choices },
          b: { ...field, 'x-visible': { field: 'a', is: 'yes' }, 'x-mandatory': true },
        },
      },
    });
    expect(schema['properties'].page).toMatchObject({
      if: { properties: { a: { const: 'yes' } }, required: ['a'] },
      then: { required: ['b'] },
      else: { properties: { b: false } },
    });
    expect(schema).not.toHaveProperty('if');
  });

  test('are at the root if they name two pages', async () => {
    const { schema, accepts } = await schemaOf({
      one: { properties: { a: { ...field, enum: choices } } },
      two: { 'x-visible': { field: '/one/a', is: 'yes' }, properties: { b: field } },
    });
    expect(schema).toMatchObject({
      required: ['one'],
      then: { required: ['two'] },
      else: { properties: { two: false } },
    });
    expect([
      accepts({ one: { a: 'yes' }, two: {} }),
      accepts({ one: { a: 'yes' } }),
      accepts({ one: { a: 'no' } }),
      accepts({ one: {}, two: {} }),
    ]).toEqual([true, false, true, false]);
  });

  test('are in the entry that has everything they name, or around it if they name something outside', async () => {
    const entry = {
      b: { ...field, enum: choices },
      c: { ...field, 'x-visible': { field: 'b', is: 'yes' } },
      d: {
        ...field,
        'x-visible': {
          all: [
            { field: 'b', is: 'yes' },
            { field: '/page/a', is: 'yes' },
          ],
        },
        'x-mandatory': true,
      },
    };
    const { schema, accepts } = await schemaOf({
      page: {
        properties: {
          a: { ...field, enum: choices },
          r: { title: 'R', type: 'array', items: { type: 'object', properties: entry } },
        },
      },
    });
    const page = schema['properties'].page as Json;
    expect(page['properties'].r.items).toMatchObject({
      if: { properties: { b: { const: 'yes' } } },
      else: { properties: { c: false } },
    });
    expect(page).toMatchObject({
      if: { properties: { a: { const: 'yes' } } },
      then: { properties: { r: { items: { then: { required: ['d'] } } } } },
      else: { properties: { r: { items: { properties: { d: false } } } } },
    });
    expect(accepts({ page: { a: 'yes', r: [{ b: 'no' }, { b: 'yes', d: 'x' }] } })).toBe(true);
    expect(accepts({ page: { a: 'yes', r: [{ b: 'yes' }] } })).toBe(false);
    expect(accepts({ page: { r: [{ b: 'yes', d: 'x' }] } })).toBe(false);
  });
});

describe('quantifiers, counts and numbers of entries:', () => {
  const repeat = {
    title: 'R',
    type: 'array',
    items: { type: 'object', properties: { x: { ...field, enum: choices } } },
  };

  test.each([
    [{ some: 'r', where: { field: 'x', is: 'yes' } }, { contains: {} }],
    [{ every: 'r', where: { field: 'x', is: 'yes' } }, { not: { contains: {} } }],
    [{ count: 'r', where: { field: 'x', is: 'yes' }, atLeast: 2 }, { minContains: 2 }],
    [{ count: 'r', above: 1 }, { minItems: 2 }],
  ])('%j becomes %j', async (condition, keywords) => {
    const { schema } = await schemaOf({ page: { properties: { r: repeat, b: { ...field, 'x-visible': condition } } } });
    for (const keyword of Object.keys(keywords))
      expect(JSON.stringify(schema['properties'].page as Json)).toContain(`"${keyword}"`);
    expect(schema).not.toHaveProperty('$comment');
  });

  test('@entry is expressed for each entry', async () => {
    const { accepts } = await schemaOf({
      page: {
        properties: {
          r: {
            title: 'R',
            type: 'array',
            items: {
              type: 'object',
              properties: {
                x: field,
                y: { ...field, 'x-visible': { field: '@entry', above: 0 }, 'x-mandatory': true },
              },
            },
          },
        },
      },
    });
    expect([
      accepts({ page: { r: [{}, { y: 'a' }, { y: 'b' }] } }),
      accepts({ page: { r: [{ y: 'a' }] } }),
      accepts({ page: { r: [{}, {}] } }),
    ]).toEqual([true, false, false]);
  });
});

test('hidden options cannot be chosen, and attributes are sets of values', async () => {
  const oneOf = [
    { const: 'p', title: 'P', 'x-visible': { field: 'a', is: 'yes' } },
    { const: 'q', title: 'Q' },
  ];
  const { accepts, schema } = await schemaOf({
    page: {
      properties: {
        a: { ...field, enum: choices },
        b: { title: 'B', oneOf },
        c: { title: 'C', type: 'string', 'x-options': 'actions' },
        d: { ...field, 'x-visible': { field: 'c', attribute: 'team', is: 'hub' } },
      },
    },
  });
  expect([
    accepts({ page: { a: 'yes', b: 'p' } }),
    accepts({ page: { a: 'no', b: 'p' } }),
    accepts({ page: { b: 'q' } }),
  ]).toEqual([true, false, true]);
  expect(JSON.stringify(schema)).toContain('"c":{"const":"transferToHub"}');
});

test('a stop that can be expressed refuses the submission', async () => {
  const { accepts } = await schemaOf({
    page: {
      properties: {
        a: { ...field, enum: choices },
        stop: { 'x-note': 'Stop', 'x-stop': true, 'x-visible': { field: 'a', is: 'yes' } },
      },
    },
  });
  expect([accepts({ page: { a: 'yes' } }), accepts({ page: { a: 'no' } })]).toEqual([false, true]);
});

test('only what cannot be expressed is listed; the part of a condition that can be expressed is', async () => {
  const day = { title: 'Day', type: 'string', format: 'date' };
  const { leftOut, accepts } = await schemaOf(
    {
      page: {
        properties: {
          from: day,
          to: { ...day, 'x-rules': [{ check: { field: 'to', atLeast: { field: 'from' } }, message: 'M' }] },
          nhs: { title: 'N', type: 'string', format: 'nhs-number' },
          sum: { title: 'S', type: 'number', 'x-calculate': { count: 'many' } },
          many: { title: 'M', type: 'array', items: { enum: choices } },
          partly: {
            ...field,
            'x-visible': {
              all: [
                { field: 'from', answered: true },
                { context: 'role', is: 'boss' },
              ],
            },
            'x-mandatory': true,
          },
          plain: { ...field, maxLength: 3, 'x-mandatory': true },
        },
      },
    },
    { role: { type: 'string' } },
  );
  expect(leftOut.sort()).toEqual([
    '/page/nhs format',
    '/page/partly mandatory',
    '/page/partly visible',
    '/page/sum calculated',
    '/page/to rule',
  ]);
  expect(accepts({ page: { plain: 'x', partly: 'there without from' } })).toBe(false);
  expect(accepts({ page: { plain: 'x', from: '2026-11-22', partly: 'there' } })).toBe(true);
});

test('texts are not blank, lengths count code points, formats are patterns', async () => {
  const { accepts } = await schemaOf({
    page: {
      properties: {
        a: { ...field, maxLength: 2 },
        d: { title: 'D', type: 'string', format: 'date' },
        p: { title: 'P', type: 'string', format: 'uk-postcode' },
      },
    },
  });
  const answers = [
    { a: '💙💙' },
    { a: '💙💙💙' },
    { a: ' ' },
    { d: '2024-02-29' },
    { d: '2023-02-29' },
    { p: 'L20 3NJ' },
    { p: 'l203nj' },
  ];
  expect(answers.map((page) => accepts({ page }))).toEqual([true, false, false, true, false, true, false]);
});

test('comparing dates digit by digit gives the order of the texts', () => {
  const dates = [
    '1000-01-01',
    '1099-12-31',
    '1999-12-31',
    '2000-01-01',
    '2024-02-29',
    '2024-03-01',
    '2026-11-22',
    '9999-12-31',
  ];
  const order = {
    above: (a: string, b: string) => a > b,
    atLeast: (a: string, b: string) => a >= b,
    below: (a: string, b: string) => a < b,
    atMost: (a: string, b: string) => a <= b,
  };
  for (const [operator, holds] of Object.entries(order)) {
    for (const left of dates)
      for (const right of dates) {
        expect(
          new RegExp(orderPattern(operator as keyof typeof order, right), 'u').test(left),
          `${left} ${operator} ${right}`,
        ).toBe(holds(left, right));
      }
  }
  for (const date of dates) expect(date).toMatch(new RegExp(datePattern, 'u'));
});

test('it is plain JSON Schema, without keywords of ours', async () => {
  const { schema } = await schemaOf({
    page: { 'x-ui': { hint: 'H' }, properties: { a: { ...field, 'x-mandatory': true, 'x-ui': { width: 10 } } } },
  });
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(JSON.stringify(schema)).not.toContain('"x-');
});
