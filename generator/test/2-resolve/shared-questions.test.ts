import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check, compile, read } from '../../src/index.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const text = { type: 'string', maxLength: 100 };
const name = { title: 'Name', ...text };
const blocks = {
  'person.json': {
    title: 'Person',
    type: 'object',
    'x-about': 'person',
    properties: {
      name: { $ref: '#/$defs/name' },
      age: { title: 'Age', type: 'integer' },
      true: { title: 'This is true', type: 'boolean', const: true },
      secret: { title: 'Where they hide', ...text, 'x-sensitive': true },
      double: { title: 'Double', type: 'integer', 'x-calculate': { sum: ['age', 'age'] } },
      record: { title: 'On record', ...text, 'x-prefill': { from: 'person.record', edit: 'locked' } },
      people: {
        title: 'People',
        type: 'array',
        items: { type: 'object', properties: { name: { title: 'Name', ...text } } },
      },
      now: { title: 'Where they are today', 'x-about': false, ...text },
    },
    $defs: { name },
  },
};

async function shared(
  properties: object,
): Promise<{ readonly shared: object; readonly problems: readonly (readonly unknown[])[] }> {
  const folder = temporaryFolder('shared-');
  mkdirSync(join(folder, 'forms', 'a', 'b'), { recursive: true });
  mkdirSync(join(folder, 'blocks'));
  for (const [file, block] of Object.entries(blocks))
    writeFileSync(join(folder, 'blocks', file), JSON.stringify(block));
  const form = {
    $schema: '../../../schemas/dialect.json',
    $id: 'a/b',
    title: 'Form',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Example Council' },
    properties: { page: { title: 'Page', type: 'object', properties } },
  };
  const file = join(folder, 'forms', 'a', 'b', 'form.json');
  writeFileSync(file, JSON.stringify(form));
  const { definition } = read(file);
  if (!definition) throw new Error('not read');
  const problems = (await check(definition))
    .map(({ code, params }) => [code, params['keyword'] ?? params['name']])
    .filter(([code]) => code === 'about-twice' || code === 'no-effect');
  return { shared: compile(definition).shared, problems };
}

const person = '../../../blocks/person.json';

test('a form shares the questions of blocks that are about something, and none that another form has to ask itself [S0-18]', async () => {
  expect(await shared({ adult: { $ref: person, properties: { more: { title: 'More', ...text } } } })).toEqual({
    shared: {
      'person/name blocks/person.json#/$defs/name': '/page/adult/name',
      'person/age blocks/person.json#/properties/age': '/page/adult/age',
      'person/people blocks/person.json#/properties/people': '/page/adult/people',
      'person/people/*/name blocks/person.json#/properties/people/items/properties/name': '/page/adult/people/*/name',
    },
    problems: [],
  });
});

test('a form says of a part of a block what it is about', async () => {
  const found = await shared({ carer: { $ref: `${person}#/$defs/name`, 'x-about': 'carer' } });
  expect(found.shared).toEqual({ 'carer blocks/person.json#/$defs/name': '/page/carer' });
});

test('the same question about the same cannot be asked twice, because nobody could say whose answer is carried over', async () => {
  const twice = { one: { $ref: person, title: 'One' }, other: { $ref: person, title: 'Other' } };
  expect((await shared(twice)).problems).toEqual([['about-twice', 'person']]);
  expect((await shared({ ...twice, other: { ...twice.other, 'x-about': 'partner' } })).problems).toEqual([]);
  expect((await shared({ ...twice, other: { ...twice.other, 'x-about': false } })).problems).toEqual([]);
});

test('an entry of a repeat is about somebody else, so nothing in it is shared by itself', async () => {
  const all = { title: 'All', type: 'array', items: { type: 'object', properties: { person: { $ref: person } } } };
  expect(await shared({ all })).toEqual({ shared: {}, problems: [] });
});

test('what is said about questions that no other form can have has no effect', async () => {
  const own = { title: 'Own', type: 'object', 'x-about': 'person', properties: { a: { title: 'A', ...text } } };
  expect((await shared({ own })).problems).toEqual([['no-effect', 'x-about']]);
  expect((await shared({ own: { ...own, 'x-about': false } })).problems).toEqual([['no-effect', 'x-about']]);
});
