import type { Edits } from '../../../test-support/src/files/scratch-copy.ts';
import { after, before, each, newFile } from './edit.ts';

/** An operator, added by the recipe in CONTRIBUTING.md: whether a text begins with another. */
export const addOperator: Edits = {
  'generator/src/language/operators/equality.ts': each(
    after("  readonly includes: 'operand';\n", "  readonly startsWith: 'operand';\n"),
    before(
      '  answered: {',
      `  startsWith: {
    of: ['text'],
    beside: 'operand',
    runtime: 'startsWith',
    words: { holds: '{left} starts with {right}', not: '{left} does not start with {right}' },
    canHold: (value) => typeof value === 'string',
    quoted: 'something that starts with {value}',
    snippets: withField,
    alsoCalled: ['beginsWith', 'prefix'],
    docs: {
      description: 'True if the answer starts with this text.',
      example: {
        fields: { code: { title: 'Code', type: 'string', maxLength: 20 } },
        comparison: { field: 'code', startsWith: 'AB' },
        shows: [{ code: 'AB12' }],
        hides: [{ code: 'ab12' }, {}],
      },
      unanswered: 'false.',
      hidden: notHeld,
    },
  },
`,
    ),
  ),
  'packages/runtime/src/logic/compare.ts': (text) => `${text}
/** Returns true if both sides are texts and the first starts with the second. */
export function startsWith(left: unknown, right: unknown): boolean {
  return typeof left === 'string' && typeof right === 'string' && left.startsWith(right);
}
`,
  'packages/runtime/src/index.ts': before(" } from './logic/compare.ts'", ', startsWith'),
  'generator/src/5-emit/portable/operator-formulas.ts': before(
    '  above: {',
    `  startsWith: {
    field: ({ path, type }, value) =>
      type === 'string'
        ? answer(path, { pattern: \`^\${String(value).replaceAll(/[\\\\^$.*+?()[\\]{}|/]/g, '\\\\$&')}\` })
        : never,
    count: () => never,
  },
`,
  ),
  'desk/reasoning/src/encode/logic/condition-term.ts': before(
    '  above: ({ a, b })',
    '  startsWith: () => undefined,\n',
  ),
  'generator/test/oracle/conditions.ts': before(
    '  above: ofAnswers(',
    '  startsWith: ofAnswers((text, start) => String(text).indexOf(String(start)) === 0),\n',
  ),
  'generator/test/truth-tables/startsWith.json': newFile(
    JSON.stringify([
      {
        title: 'text with a constant',
        fields: { a: { type: 'string', maxLength: 20 } },
        condition: { field: 'a', startsWith: 'AB' },
        rows: [
          { a: 'AB12', holds: true },
          { a: '1AB2', holds: false },
          { is: 'unanswered', holds: false },
        ],
      },
      {
        title: 'a constant with characters of patterns',
        fields: { a: { type: 'string', maxLength: 20 } },
        condition: { field: 'a', startsWith: 'A.(B' },
        rows: [
          { a: 'A.(B12', holds: true },
          { a: 'Ax(B12', holds: false },
        ],
      },
    ]),
  ),
};
