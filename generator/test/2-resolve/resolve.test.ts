import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { compile, CompileError, examine, read, resolve, type Definition, type Resolved } from '@formwright/generator';
import { describe, expect, test } from 'vitest';
import { realForms } from '../real-forms.ts';
import { wildForm } from '../properties/support/wild-form.ts';
import { runs, seed } from '../../../test-support/src/random/settings.ts';

type Json = { readonly [name: string]: unknown };

const file = '/forms/example/form/form.json';
const everything = fileURLToPath(
  new URL('../../../test-support/conformance/forms/conformance/everything/form.json', import.meta.url),
);

function definitionOf(json: object): Definition {
  const { definition } = read(file, { open: new Map([[file, JSON.stringify(json)]]) });
  if (!definition) throw new Error('not read');
  return definition;
}

/** A form that asks two questions. The second has these keywords. */
function formWith(keywords: Json, xForm: Json = {}): Definition {
  const properties = {
    first: { title: 'First', type: 'string' },
    second: { title: 'Second', type: 'string', ...keywords },
  };
  return definitionOf({
    $schema: 'dialect.json',
    $id: 'example/form',
    title: 'Example',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Example Council', ...xForm },
    properties: { page: { title: 'Page', type: 'object', properties } },
  });
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (at as Json)[step], value);
}

/** Returns the parts that are not where they say. */
function misplaced({ uses, texts, logic }: Resolved): readonly string[] {
  const parts = [...uses.operands, ...uses.comparisons, ...uses.calculations].map((part) => ({
    ...part,
    should: part.written,
  }));
  const names = [...uses.names, ...uses.conditions].map((use) => ({ ...use, should: use.name }));
  const words = texts.map(({ use: { keyword }, pointer, text }) => ({ keyword, pointer, should: text }));
  const rules = [...logic.values()]
    .flatMap(({ own, entry }) => [...own.rules, ...own.prompts, ...entry.rules, ...entry.prompts])
    .map((one) => ({ ...one, pointer: `${one.pointer}/message`, should: one.message }));
  return [...parts, ...names, ...words, ...rules].flatMap(({ keyword, pointer, should }) =>
    valueAt(keyword.value, pointer) === should || String(valueAt(keyword.value, pointer)) === should
      ? []
      : [`${keyword.name}${pointer}: ${JSON.stringify(should)}`],
  );
}

describe('each part is where it says that it is', () => {
  test.each([...realForms, everything])('in %s', (form) => {
    const resolved = resolve(read(form).definition as Definition);
    expect(misplaced(resolved)).toEqual([]);
    expect(resolved.texts.length).toBeGreaterThan(0);
  });

  test('in random forms with exchanged names and conditions', () => {
    const property = fc.property(wildForm, (json) => {
      expect(misplaced(resolve(definitionOf(json)))).toEqual([]);
    });
    fc.assert(property, { numRuns: runs(100), seed, endOnFailure: true });
  });
});

test('a definition is resolved once, and the checker reads the same tree', () => {
  const sound = formWith({ 'x-visible': { field: 'first', answered: true } });
  expect(resolve(sound)).toBe(resolve(sound));
  expect(examine(sound).context.logic).toBe(resolve(sound).logic);
});

test('what the checker refuses because of its shape is not in the tree that rules read', () => {
  const wrong = formWith({ 'x-visible': { field: 7 } });
  const visibleIn = ({ nodes, logic }: Resolved): unknown =>
    nodes.filter(({ name }) => name === 'second').map((node) => logic.get(node)?.visible?.kind);
  expect([visibleIn(resolve(wrong)), visibleIn(examine(wrong).context)]).toEqual([['comparison'], [undefined]]);
});

const noList = [true, null, 0, 'first', {}, [1], [[{}]], { field: 'nobody', is: 1 }];
const noCondition = [...noList, [], { field: 'first' }, { all: 1 }, { not: {} }];

describe('what cannot be resolved is kept, and stops compiling:', () => {
  test.each([
    ['a condition', (value) => ({ 'x-visible': value })],
    ['a condition within another', (value) => ({ 'x-editable': { any: [{ not: value }] } })],
    ['what is asked of entries of no repeat', (value) => ({ 'x-visible': { some: 'first', where: value } })],
    ['a row of a decision table', (value) => ({ 'x-calculate': { choose: [{ when: value, value: 1 }] } })],
    ['the check of a rule', (value) => ({ 'x-rules': [{ check: value, message: 'Wrong' }] })],
    [
      'the end of a prompt',
      (value) => ({
        'x-prompts': [{ when: { field: 'first', answered: true }, until: value, message: 'Note' }],
      }),
    ],
    ['the condition of an option', (value) => ({ oneOf: [{ const: 'a', title: 'A', 'x-visible': value }] })],
    ['a named condition', (value) => ({ 'x-form': { conditions: { named: value } } })],
    ['a row of routing', (value) => ({ 'x-form': { routing: { teams: {}, otherwise: 'a', choose: [value] } } })],
  ] as readonly (readonly [string, (value: unknown) => Json])[])('%s', (_what, keywords) => {
    for (const value of noCondition) refusedBy(keywords(value));
  });

  test('lists of rows and of rules', () => {
    for (const value of noList) {
      refusedBy({ 'x-calculate': { choose: value } });
      refusedBy({ 'x-rules': value });
      refusedBy({ 'x-prompts': value });
    }
  });

  function refusedBy({ 'x-form': form = {}, ...keywords }: Json): void {
    const definition = formWith(keywords, form as Json);
    resolve(definition);
    expect(() => compile(definition), JSON.stringify([keywords, form])).toThrow(CompileError);
  }

  test('options of any shape', () => {
    for (const value of [...noCondition, [[]], [{ const: {} }]]) {
      expect(() => resolve(formWith({ oneOf: value }))).not.toThrow();
      expect(() => resolve(formWith({ enum: value }))).not.toThrow();
      expect(() => resolve(formWith({ type: 'array', items: { oneOf: value, 'x-options': value } }))).not.toThrow();
      expect(() => resolve(formWith({ 'x-options': value }))).not.toThrow();
    }
  });
});
