import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check, compile, read, runForm, type Compiled } from '../../src/index.ts';
import { draftSchema } from '../../src/5-emit/draft-schema.ts';
import { portableSchema } from '../../src/5-emit/portable/portable-schema.ts';

const file = resolve(fileURLToPath(new URL('../../../forms/test/values/form.json', import.meta.url)));
const facts = { today: '2026-11-24' };

/** A form of one page with these questions, and these working values on the form and on the page. */
function compiledOf(properties: object, ofForm: object = {}, ofPage: object = {}): Compiled {
  const form = {
    $schema: '../../../schemas/dialect.json',
    $id: 'test/values',
    title: 'Values',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Test' },
    ...(Object.keys(ofForm).length > 0 ? { 'x-values': ofForm } : {}),
    properties: { page: { title: 'Page', type: 'object', 'x-values': ofPage, properties } },
  };
  const { definition } = read(file, { open: new Map([[file, JSON.stringify(form)]]) });
  if (!definition) throw new Error('not read');
  return compile(definition);
}

const flag = { title: 'Flag', type: 'boolean' };
const number = { title: 'Number', type: 'integer' };
const amount = { title: 'Amount', type: 'number', format: 'money' };
const moment = { title: 'When', type: 'string', format: 'local-date-time' };
const day = { title: 'Day', type: 'string', format: 'date' };

describe('a working value', () => {
  it('is in no submission, and in neither schema', () => {
    const compiled = compiledOf({ number }, { twice: { times: ['/page/number', 2] } }, { more: { sum: ['twice', 1] } });
    const form = runForm(compiled);
    const draft = { page: { number: 4 } };
    expect([...form.evaluate(draft, facts).calculated]).toEqual([
      ['/twice', 8],
      ['/page/more', 9],
    ]);
    expect(form.relevantAnswers(draft, facts)).toEqual(draft);
    expect(form.validateDraft({ page: { number: 4, more: 9 } }, facts)).toMatchObject([{ code: 'unknown' }]);
    expect(JSON.stringify([compiled.model, portableSchema(compiled), draftSchema(compiled.model)])).not.toMatch(
      /twice|more/,
    );
  });

  it.each([
    [{ sum: ['number', 1] }, { type: 'integer' }],
    [{ sum: ['number', 'amount'] }, { type: 'number' }],
    [{ dividedBy: ['number', 7], rounded: { nearest: 0.001 } }, { type: 'number' }],
    [{ choose: [{ when: { field: 'flag', is: true }, value: true }], otherwise: false }, { type: 'boolean' }],
    [{ choose: [{ when: { field: 'flag', is: true }, value: 'a' }], otherwise: 'b' }, { type: 'string' }],
    [{ choose: [{ when: { field: 'flag', is: true }, value: '2026-03-09' }] }, { type: 'string', format: 'date' }],
    [{ choose: [{ when: { field: 'flag', is: true }, value: '09:30' }] }, { type: 'string', format: 'local-time' }],
    [
      { choose: [{ when: { field: 'flag', is: true }, value: { field: 'day' } }], otherwise: '2026-03-09' },
      { type: 'string', format: 'date' },
    ],
    [{ copy: 'moment' }, { type: 'string', format: 'local-date-time' }],
    [{ count: 'several' }, { type: 'integer' }],
  ])('%j has the type %j', (calculation, type) => {
    const several = { title: 'Several', type: 'array', items: { enum: ['a', 'b'] } };
    const { values } = compiledOf({ flag, number, amount, moment, day, several }, {}, { it: calculation });
    expect(values).toHaveLength(1);
    expect({ format: undefined, ...values[0] }).toMatchObject({ format: undefined, ...type });
  });

  it('that is a date and time is the same as its day', () => {
    const early = { title: 'Early', type: 'boolean', 'x-visible': { field: 'it', is: { field: 'day' } } };
    const form = runForm(compiledOf({ moment, day, early }, {}, { it: { copy: 'moment' } }));
    const hidden = (at: string): unknown => [
      ...form.evaluate({ page: { moment: `${at}T09:30`, day: '2026-03-09' } }, facts).hidden,
    ];
    expect(hidden('2026-03-09')).toEqual([]);
    expect(hidden('2026-03-10')).toEqual(['/page/early']);
  });

  it('of a decision table is expressed in the portable schema by what that reads', () => {
    const level = {
      choose: [
        { when: { field: 'number', above: 20 }, value: 'high' },
        { when: { field: 'number', above: 5 }, value: 'some' },
      ],
      otherwise: 'low',
    };
    const q = { ...flag, title: 'Why?', 'x-visible': { field: 'level', is: 'some' } };
    const schema = portableSchema(compiledOf({ number, q }, {}, { level }));
    expect(schema['$comment']).toBeUndefined();
    const direct = portableSchema(
      compiledOf({
        number,
        q: {
          ...flag,
          title: 'Why?',
          'x-visible': { all: [{ not: { field: 'number', above: 20 } }, { field: 'number', above: 5 }] },
        },
      }),
    );
    expect(schema).toEqual(direct);
  });

  it('that JSON Schema cannot calculate is listed', () => {
    const q = { ...flag, title: 'Why?', 'x-visible': { field: 'twice', above: 20 } };
    const schema = portableSchema(compiledOf({ number, q }, {}, { twice: { times: ['number', 2] } }));
    expect(schema['$comment']).toContain('/page/q (visible): depends on the working value twice');
  });

  it('of a block is added to by the form', async () => {
    const page = { title: 'Page', type: 'object', properties: { number } };
    const form = {
      $schema: '../../../schemas/dialect.json',
      $id: 'test/values',
      title: 'Values',
      type: 'object',
      'x-form': { version: '1.0.0', owner: 'Test' },
      $defs: { block: { ...page, 'x-values': { one: { copy: 'number' }, two: { sum: ['number', 1] } } } },
      properties: {
        page: {
          $ref: '#/$defs/block',
          'x-values': { two: { sum: ['one', 2] }, three: { sum: ['two', 3] } },
          properties: { q: { ...flag, 'x-visible': { field: 'three', above: 9 } } },
        },
      },
    };
    const { definition } = read(file, { open: new Map([[file, JSON.stringify(form)]]) });
    expect(definition && (await check(definition))).toEqual([]);
    const made = definition && runForm(compile(definition));
    expect([...(made?.evaluate({ page: { number: 4 } }, facts).calculated ?? [])]).toEqual([
      ['/page/one', 4],
      ['/page/two', 6],
      ['/page/three', 9],
    ]);
  });
});
