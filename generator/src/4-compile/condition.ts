import type { Scalar } from '@formwright/model';
import type { DefinitionNode } from '../1-read/definition.ts';
import { CompileError } from './compile-error.ts';
import type { Condition, Move, Operand, Operator } from './logic.ts';
import { lookUp, nodeAtPath, nodeNamed, repeatsAround, type NameScope } from '../2-resolve/names/resolve-name.ts';

/** Where a condition stands: the definition, and the path of the object in which bare names are looked up first. */
export type Scope = NameScope;

function withinEntry(scope: Scope, repeat: string): Scope {
  return { root: scope.root, from: `${repeat}/*`, standing: scope.standing ?? scope.from };
}

type Json = Readonly<Record<string, unknown>>;

const operators: readonly Operator[] = ['is', 'includes', 'above', 'atLeast', 'below', 'atMost'];

const origins = new WeakMap<Condition, object>();

/**
 * Gives the JSON that a condition was compiled from, the very object that was read. Undefined for one that nobody
 * wrote.
 */
export function originOf(condition: Condition): object | undefined {
  return origins.get(condition);
}

/** Resolves the names of a condition as its author wrote it. */
export function compileCondition(written: unknown, scope: Scope): Condition {
  const condition = resolved(written as Json, scope);
  origins.set(condition, written as Json);
  return condition;
}

function resolved(json: Json, scope: Scope): Condition {
  const several = (list: unknown): Condition[] => (list as unknown[]).map((one) => compileCondition(one, scope));
  if ('all' in json) return { kind: 'all', of: several(json['all']) };
  if ('any' in json) return { kind: 'any', of: several(json['any']) };
  if ('not' in json) return { kind: 'not', of: compileCondition(json['not'], scope) };
  if ('condition' in json) return { kind: 'named', name: json['condition'] as string };
  if ('some' in json) return quantified('some', json, scope);
  if ('every' in json) return quantified('every', json, scope);
  return comparison(json, scope);
}

function quantified(kind: 'some' | 'every', json: Json, scope: Scope): Condition {
  const repeat = pathOfNamed(json[kind], scope);
  return { kind, repeat, where: compileCondition(json['where'], withinEntry(scope, repeat)) };
}

function comparison(json: Json, scope: Scope): Condition {
  const left = compileOperand(json, scope);
  if ('answered' in json) return { kind: 'answered', of: left, is: json['answered'] as boolean };
  if ('in' in json) return { kind: 'in', left, values: json['in'] as Scalar[] };
  const operator = operators.find((one) => one in json);
  if (!operator) throw new CompileError(`A comparison without an operator: ${JSON.stringify(json)}`);
  const right = compileOperand(json[operator], scope);
  return {
    kind: 'compare',
    left,
    operator: operator === 'is' && isOfDay(left, right, scope) ? 'sameDay' : operator,
    right,
  };
}

/** Whether one side is a date and time, and the other a date. */
function isOfDay(left: Operand, right: Operand, scope: Scope): boolean {
  const precisions = [left, right].map((side) => precisionOf(side, scope));
  return precisions.includes('moment') && precisions.includes('day');
}

/** How much a date says; undefined of what is none. A constant is written as the other side is. */
function precisionOf(operand: Operand, { root }: Scope): 'moment' | 'day' | undefined {
  if (operand.kind === 'today' || operand.kind === 'moved') return 'day';
  if (operand.kind === 'context') return factFormat(root, operand.name) === 'date' ? 'day' : undefined;
  const format = operand.kind === 'field' ? nodeAtPath(root, operand.path)?.keywords.get('format')?.value : undefined;
  return format === 'local-date-time' ? 'moment' : format === 'date' || format === 'rough-date' ? 'day' : undefined;
}

function factFormat(root: DefinitionNode, name: string): unknown {
  const { context = {} } = (root.keywords.get('x-form')?.value ?? {}) as { readonly context?: Json };
  return Object.hasOwn(context, name) ? (context[name] as Json)['format'] : undefined;
}

/**
 * Resolves what stands on a side of a comparison, or in a calculation: a constant, or an object that names something.
 */
export function compileOperand(written: unknown, scope: Scope): Operand {
  if (typeof written !== 'object' || written === null) return { kind: 'constant', value: written as Scalar };
  const json = written as Json;
  if ('count' in json) {
    const path = pathOfNamed(json['count'], scope);
    return 'where' in json
      ? { kind: 'count', path, where: compileCondition(json['where'], withinEntry(scope, path)) }
      : { kind: 'count', path };
  }
  if ('context' in json) return { kind: 'context', name: json['context'] as string };
  if ('today' in json) return { kind: 'today', ...moveOf(json['today']) };
  const { name, from, isOwn } = lookUp(scope, String(json['field']));
  const own = isOwn ? { own: true as const } : {};
  if (name === '@entry') return { kind: 'entryNumber', repeat: repeatsAround(from).at(-1) as string, ...own };
  const path = pathOfNamed(json['field'], scope);
  if ('attribute' in json) return { kind: 'attribute', path, name: json['attribute'] as string, ...own };
  return 'plus' in json ? { kind: 'moved', path, ...moveOf(json['plus']), ...own } : { kind: 'field', path, ...own };
}

function moveOf(written: unknown): Move {
  const { years = 0, months = 0, days = 0 } = (written ?? {}) as Partial<Move>;
  return { years, months, days };
}

/** Gives the path of the node that a name means. */
export function pathOfNamed(name: unknown, scope: Scope): string {
  const node = nodeNamed(scope, String(name));
  if (!node) throw new CompileError(`No field ${String(name)} seen from ${scope.from || 'the root'}`);
  return node.path;
}
