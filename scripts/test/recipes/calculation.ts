import type { Edits } from '../../../test-support/src/files/scratch-copy.ts';
import { after, before, each } from './edit.ts';

/** A calculation, added by the recipe in CONTRIBUTING.md: a text in capital letters. */
export const addCalculation: Edits = {
  'generator/src/language/calculations/of-texts.ts': each(
    after("  readonly outwardCode: 'field';\n", "  readonly capitals: 'field';\n"),
    before(
      '  text: {\n',
      `  capitals: {
    written: 'field',
    reads: ['text'],
    gives: 'text',
    runtime: 'capitals',
    words: '{of} in capital letters',
    docs: {
      forms: ['{ "capitals": "code" }'],
      description: 'The text field whose answer is written in capital letters.',
      examples: [
        {
          fields: {
            code: { title: 'Code', type: 'string', maxLength: 20 },
            result: { title: 'Result', type: 'string', 'x-calculate': { capitals: 'code' } },
          },
          rows: [
            ['\`{ "code": "ab1" }\`', '\`result\` comes to \`"AB1"\`'],
            ['nothing', '\`result\` comes to nothing'],
          ],
        },
      ],
      unanswered: 'no value.',
      hidden: 'no value.',
    },
  },
`,
    ),
  ),
  'packages/runtime/src/logic/calculate.ts': (text) => `${text}
/** Returns a text in capital letters. */
export function capitals(value: unknown): string | undefined {
  return typeof value === 'string' ? value.toUpperCase() : undefined;
}
`,
  'packages/runtime/src/index.ts': before(" } from './logic/calculate.ts'", ', capitals'),
  'desk/reasoning/src/encode/logic/expression-value.ts': before(
    '  text({ pieces }',
    '  capitals: ({ of }, scope, reading) => opaque(reading.operand(of, scope).answered, reading.form.script),\n',
  ),
  'generator/test/oracle/calculations.ts': before(
    '  text: {\n',
    `  capitals: {
    namesFields: true,
    value(calculated) {
      const text = one(calculated, calculated.written);
      return typeof text === 'string' ? text.toLocaleUpperCase('en') : undefined;
    },
  },
`,
  ),
  'generator/test/properties/support/random-calculations.ts': each(
    before('  text: [joined],\n', '  capitals: [shouted],\n'),
    (text) => `${text}
function shouted(making: Making): Calculated | undefined {
  const text = nameIn(making.near, 'text', making);
  return text === undefined ? undefined : textual({ capitals: text }, ['AB1']);
}
`,
  ),
};

/** A test of it: the example of its record is built, and answered. */
export const answeredCalculation = `import { expect, test } from 'vitest';
import { compile, read, runForm, type Definition } from '../src/index.ts';
import { calculations } from '../src/language/index.ts';

test('capitals', () => {
  const [example] = calculations.capitals.docs.examples;
  const file = '/forms/example/recipe/form.json';
  const definition = {
    $schema: '../../../schemas/dialect.json',
    $id: 'example/recipe',
    title: 'Recipe',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Example Council' },
    properties: { page: { title: 'Page', type: 'object', properties: example.fields } },
  };
  const found = read(file, { open: new Map([[file, JSON.stringify(definition)]]) });
  expect(found.diagnostics).toEqual([]);
  const form = runForm(compile(found.definition as Definition));
  expect(form.relevantAnswers({ page: { code: 'ab1' } }, { today: '2026-11-24' })).toEqual({
    page: { code: 'ab1', result: 'AB1' },
  });
});
`;
