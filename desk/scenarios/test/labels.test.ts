import { expect, test } from 'vitest';
import { compiledOf, page } from '../../reasoning/test/support.ts';
import { labelOf } from '../src/index.ts';

const level = { title: 'Level', type: 'integer' };
const needs = {
  title: 'Needs',
  type: 'array',
  'x-ui': { entryLabel: 'Need' },
  items: { type: 'object', properties: { level, why: { title: 'Why?', type: 'string', maxLength: 9 } } },
};
const { model } = compiledOf(
  page({
    level,
    areas: {
      title: 'Areas',
      type: 'array',
      'x-ui': { entryLabel: 'Area' },
      items: { type: 'object', properties: { name: { title: 'Name', type: 'string', maxLength: 9 }, needs } },
    },
  }),
);

test.each([
  ['/page/areas', 'Areas'],
  ['/page/areas/0/name', 'Name (Area 1)'],
  ['/page/areas/1/needs/0/why', 'Why? (Area 2, Need 1)'],
  ['/page/areas/1/needs/0/level', 'Level (Needs, Area 2, Need 1)'],
  ['/page/areas/*/name', 'Name'],
  ['/page/none', '/page/none'],
])('%s is called %s', (pointer, label) => {
  expect(labelOf(model, pointer)).toBe(label);
});
