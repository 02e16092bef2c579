import { compileCondition, compileOperand, type Scope } from './condition.ts';
import { CompileError } from './compile-error.ts';
import type { Expression, Operand } from './logic.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Resolves the names of a calculation as its author wrote it: a constant, an operand, or one of the calculations by
 * name.
 */
export function compileExpression(written: unknown, scope: Scope): Expression {
  if (typeof written !== 'object' || written === null)
    return { kind: 'operand', operand: compileOperand(written, scope) };
  const json = written as Json;
  const name = calculationNames.find((candidate) => candidate in json);
  if (name) return (calculations[name] as Calculation)(json, scope);
  if ('field' in json || 'context' in json || 'today' in json)
    return { kind: 'operand', operand: compileOperand(json, scope) };
  throw new CompileError(`No such calculation: ${JSON.stringify(json)}`);
}

type Calculation = (json: Json, scope: Scope) => Expression;

/** A calculation names fields by text, where a condition would by `{ "field": … }`; both are understood. */
function named(written: unknown, scope: Scope): Operand {
  return compileOperand(typeof written === 'string' ? { field: written } : written, scope);
}

function several(written: unknown, scope: Scope): Operand[] {
  return (Array.isArray(written) ? written : [written]).map((one) => named(one, scope));
}

function span(kind: 'age' | 'days', json: Json, scope: Scope): Expression {
  const written = json[kind];
  if (typeof written !== 'object' || written === null || !('from' in written))
    return { kind, from: named(written, scope) };
  const { from, until } = written as { from: unknown; until?: unknown };
  return { kind, from: named(from, scope), ...(until === undefined ? {} : { until: named(until, scope) }) };
}

const calculations: Readonly<Record<string, Calculation>> = {
  sum: (json, scope) => ({ kind: 'sum', of: several(json['sum'], scope) }),
  min: (json, scope) => ({ kind: 'min', of: several(json['min'], scope) }),
  max: (json, scope) => ({ kind: 'max', of: several(json['max'], scope) }),
  count: (json, scope) => ({ kind: 'operand', operand: compileOperand(json, scope) }),
  copy: (json, scope) => ({ kind: 'operand', operand: named(json['copy'], scope) }),
  difference: (json, scope) => ({ kind: 'difference', of: several(json['difference'], scope) as [Operand, Operand] }),
  outwardCode: (json, scope) => ({ kind: 'outwardCode', of: named(json['outwardCode'], scope) }),
  age: (json, scope) => span('age', json, scope),
  days: (json, scope) => span('days', json, scope),
  text: (json, scope) => ({
    kind: 'text',
    pieces: (Array.isArray(json['text']) ? (json['text'] as unknown[]) : [json['text']]).map((piece) =>
      typeof piece === 'string' ? piece : compileOperand(piece, scope),
    ),
  }),
  choose: (json, scope) => ({
    kind: 'choose',
    rows: (json['choose'] as Json[]).map(({ when, value }) => ({
      when: compileCondition(when, scope),
      value: compileExpression(value, scope),
    })),
    ...('otherwise' in json ? { otherwise: compileExpression(json['otherwise'], scope) } : {}),
  }),
};

/** Names of all calculations. */
export const calculationNames: readonly string[] = Object.keys(calculations);
