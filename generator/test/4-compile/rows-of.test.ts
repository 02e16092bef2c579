import { compile, read, type Definition } from '@formwright/generator';
import { expect, test } from 'vitest';

const yesNo = { title: 'Is it so?', type: 'boolean' };
const choice = (count: number): object => ({
  title: 'How is it?',
  oneOf: Array.from({ length: count }, (_, n) => ({ const: `o${n}`, title: `Option ${n}` })),
});
const two = [
  { const: 'a', title: 'A' },
  { const: 'b', title: 'B' },
];

test.each<[string, object, readonly object[], 'grid' | 'list']>([
  ['yes or no', { is: yesNo }, two, 'grid'],
  ['five options', { is: choice(5) }, two, 'grid'],
  ['a choice that more questions follow', { is: choice(2), why: { title: 'Why', type: 'string' } }, two, 'grid'],
  ['six options', { is: { ...choice(6), 'x-ui': { widget: 'radios' } } }, two, 'list'],
  ['options in a box that opens', { is: { ...choice(3), 'x-ui': { widget: 'select' } } }, two, 'list'],
  ['a text first', { why: { title: 'Why', type: 'string' }, is: choice(2) }, two, 'list'],
  [
    'a choice that is not always there',
    { is: { ...yesNo, 'x-visible': { field: '/p/asked', is: true } } },
    two,
    'list',
  ],
  [
    'an option that is not always there',
    {
      is: {
        title: 'Is it?',
        oneOf: [...two, { const: 'c', title: 'C', 'x-visible': { field: '/p/asked', is: true } }],
      },
    },
    two,
    'list',
  ],
  [
    'a row that has other options than the rest',
    { is: choice(3) },
    [...two, { const: 'c', title: 'C', properties: { is: { enum: ['o0', 'o1'] } } }],
    'list',
  ],
])('rows that ask %s', (_, properties, rows, expected) => {
  const form = {
    $id: 'test/rows',
    title: 'Rows',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Council' },
    properties: {
      p: {
        title: 'Page',
        type: 'object',
        properties: {
          asked: { title: 'Asked?', type: 'boolean' },
          rows: {
            title: 'Rows',
            type: 'object',
            'x-rows': rows,
            additionalProperties: { type: 'object', properties },
          },
        },
      },
    },
  };
  const { definition } = read('/forms/test/rows/form.json', {
    open: new Map([['/forms/test/rows/form.json', JSON.stringify(form)]]),
  });
  expect(compile(definition as Definition).model.pages[0]?.children[1]).toMatchObject({ rows: expected });
});
