import type { FieldNode, Path, Scalar } from '@formwright/model';
import { isRealDate } from '@formwright/runtime';
import { textFormats } from '../../language/formats/index.ts';
import type { Operator } from '../../language/operators/comparisons.ts';
import { datePattern, orderPattern, type Order } from './lower/date-pattern.ts';
import { and, never, not, type Formula } from './formula/formula.ts';
import { bothOf, type JsonSchema } from './formula/json-schema.ts';

/** What plain JSON Schema can express of a comparison with a constant. */
interface OperatorFormulas {
  /** For a field that does not take files. */
  field(field: FieldNode, value: Scalar): Formula;
  /** For a count. `reach`: returns the formula that the count is at least this. */
  count(reach: (count: number) => Formula, value: number): Formula;
}

/** What each operator becomes in plain JSON Schema, with a constant. */
export const operatorFormulas: Readonly<Record<Operator, OperatorFormulas>> = {
  is: {
    field: ({ path, type }, value) => (type === 'strings' ? never : answer(path, { const: value })),
    count: (reach, value) => (Number.isInteger(value) && value >= 0 ? and(reach(value), not(reach(value + 1))) : never),
  },
  includes: {
    field: ({ path, type }, value) => (type === 'strings' ? answer(path, { contains: { const: value } }) : never),
    count: () => never,
  },
  above: {
    field: (field, value) => inOrder(field, { order: 'above', limit: 'exclusiveMinimum' }, value),
    count: (reach, value) => reach(Math.floor(value) + 1),
  },
  atLeast: {
    field: (field, value) => inOrder(field, { order: 'atLeast', limit: 'minimum' }, value),
    count: (reach, value) => reach(Math.ceil(value)),
  },
  below: {
    field: (field, value) => inOrder(field, { order: 'below', limit: 'exclusiveMaximum' }, value),
    count: (reach, value) => not(reach(Math.ceil(value))),
  },
  atMost: {
    field: (field, value) => inOrder(field, { order: 'atMost', limit: 'maximum' }, value),
    count: (reach, value) => not(reach(Math.floor(value) + 1)),
  },
  fewerWordsThan: {
    field: ({ type }) => (type === 'string' ? { kind: 'unsayable', why: 'counts words' } : never),
    count: () => never,
  },
  // It is never used with a constant.
  sameDay: { field: () => never, count: () => never },
};

function answer(path: Path, schema: JsonSchema): Formula {
  return { kind: 'answer', path, schema };
}

function inOrder(
  field: FieldNode,
  { order, limit }: { readonly order: Order; readonly limit: string },
  value: Scalar,
): Formula {
  if (typeof value === 'number')
    return field.type === 'string' || field.type === 'strings'
      ? never
      : answer(field.path, { type: 'number', [limit]: value });
  return field.type === 'string' && typeof value === 'string' ? textsInOrder(field, order, value) : never;
}

/** Formats whose answers have an order with each kind of constant. */
const ordered = {
  day: ['date', 'rough-date', 'local-date-time'],
  'local-time': ['local-time'],
  'local-date-time': ['local-date-time'],
} as const;

function textsInOrder({ path, format }: FieldNode, order: Order, value: string): Formula {
  const kind = isRealDate(value)
    ? 'day'
    : (['local-time', 'local-date-time'] as const).find((name) => textFormats[name].text.problem(value) === undefined);
  if (kind === undefined)
    return textFormats['rough-date'].text.problem(value) === undefined
      ? { kind: 'unsayable', why: 'compares with a rough date' }
      : never;
  const inOrderOf: JsonSchema = { pattern: orderPattern(order, value) };
  if (ordered[kind].some((name) => name === format)) return answer(path, inOrderOf);
  if (kind === 'local-date-time') return { kind: 'unsayable', why: 'compares a date with a date and time' };
  return answer(
    path,
    bothOf({ type: 'string', pattern: kind === 'day' ? datePattern : textFormats[kind].pattern }, inOrderOf),
  );
}
