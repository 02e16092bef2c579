import { expect, test } from 'vitest';
import { readEntries } from '../support/entries.ts';
import { allMembers } from './members.ts';
import { codesOf, meaningOf, seenOf, write } from './observe.ts';
import { rows, silent, warned, type Row } from './rows.ts';

// Nothing that is accepted does nothing: each member that an author can write is shown to change what a person or a
// host comes to see, by an example of the reference with its outcomes or by a row here; or it is said why it may be
// silent, or what `check` says.

const shown = readEntries().filter(({ examples }) => examples.some(({ rows }) => rows.length > 0));
const inReference = new Set(shown.map(({ name }) => name));

/** Operators stand in the reference without what they stand in. */
const nameInReference = (name: string): string => name.replace(/^(?:condition|calculation|operand|term-object)\./, '');

test('each member has an example with results, or a row, and each row belongs to a member', () => {
  const members = allMembers();
  const known = [...rows, ...silent, ...warned].map(({ name }) => name);
  expect(members.filter((name) => !inReference.has(nameInReference(name)) && !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !members.includes(name))).toEqual([]);
  expect(known.filter((name, index) => known.indexOf(name) !== index)).toEqual([]);
});

const written = ({ form, values }: Row): readonly [string, string] => [write(form(values[0])), write(form(values[1]))];

test.each(rows.filter(({ seen }) => seen !== 'check'))('$name changes what is seen: $seen', async (row) => {
  const [one, other] = written(row);
  const seen = row.seen as Exclude<Row['seen'], 'check'>;
  expect([await codesOf(one), await codesOf(other)]).toEqual([[], []]);
  expect((await seenOf(one, row.situation))[seen]).not.toEqual((await seenOf(other, row.situation))[seen]);
});

test.each(rows.filter(({ seen }) => seen === 'check'))('$name decides whether check lets a form pass', async (row) => {
  const [one, other] = written(row);
  expect(await codesOf(one)).toEqual([]);
  expect(await codesOf(other)).not.toEqual([]);
});

test.each(silent)('$name changes nothing: $why', async (row) => {
  const [one, other] = written(row);
  expect([await codesOf(one), await codesOf(other)]).toEqual([[], []]);
  expect(meaningOf(one)).toBe(meaningOf(other));
});

test.each(warned)('$name: check says $code', async (row) => {
  const [one, other] = written(row);
  expect([await codesOf(one), await codesOf(other)]).toEqual([[row.code], []]);
});

const named = shown
  .filter(({ name }) => !name.startsWith('format: ') && !silent.some((row) => row.name === name))
  .map(({ name, examples }) => ({ name, examples, member: name.split('.').at(-1) ?? '' }));

test.each(named)(
  '$name: an example of the reference is another form without it, or none',
  async ({ examples, member }) => {
    const differs = await Promise.all(
      examples.map(async ({ definition }) => {
        const [one, other] = [definition, without(member, definition)].map((json) =>
          write(formOf(JSON.parse(json) as object)),
        ) as [string, string];
        return (await codesOf(one)).join() !== (await codesOf(other)).join() || meaningOf(one) !== meaningOf(other);
      }),
    );
    expect(differs).toContain(true);
  },
);

function without(member: string, definition: string): string {
  return JSON.stringify(
    JSON.parse(definition, function (this: unknown, name, value: unknown) {
      return name === member && !Array.isArray(this) ? undefined : value;
    }),
  );
}

/** An example is the properties of a page, or it says what concerns the form as well. */
function formOf(own: { readonly 'x-form'?: object; readonly properties?: object }): object {
  const page = (properties: unknown): object => ({ page: { title: 'Page', type: 'object', properties } });
  const isWhole = 'x-form' in own || 'properties' in own;
  return {
    $schema: '../../../schemas/dialect.json',
    $id: 'example/form',
    title: 'Example',
    type: 'object',
    ...(isWhole
      ? {
          ...own,
          properties: own.properties ?? page({ question: { title: 'Question', type: 'string', maxLength: 100 } }),
        }
      : { properties: page(own) }),
    'x-form': { version: '1.0.0', owner: 'Example Council', ...own['x-form'] },
  };
}
