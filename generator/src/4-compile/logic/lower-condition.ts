import type { DefinitionNode } from '../../1-read/definition.ts';
import type {
  PlacedComparison,
  PlacedCondition,
  PlacedMove,
  PlacedOperand,
  PlacedRow,
} from '../../2-resolve/conditions/placed-condition.ts';
import { isJson } from '../../2-resolve/keywords/is-json.ts';
import { lookUp, repeatsAround } from '../../2-resolve/names/resolve-name.ts';
import type { NameUse } from '../../2-resolve/names/site.ts';
import { valueTypeOf } from '../../2-resolve/resolve.ts';
import { CompileError } from '../compile-error.ts';
import type { Condition, Move, Operand } from './logic.ts';

const origins = new WeakMap<Condition, PlacedCondition>();

/** Returns the condition that an author wrote; undefined for one that nobody wrote. */
export function originOf(condition: Condition): PlacedCondition | undefined {
  return origins.get(condition);
}

/**
 * Turns a condition into logic, in which a field is a path.
 *
 * @throws CompileError if something could not be resolved.
 */
export function lowerCondition(placed: PlacedCondition): Condition {
  const condition = lowered(placed);
  origins.set(condition, placed);
  return condition;
}

function lowered(placed: PlacedCondition): Condition {
  switch (placed.kind) {
    case 'all':
    case 'any':
      return { kind: placed.kind, of: placed.of.map(lowerCondition) };
    case 'not':
      return { kind: 'not', of: lowerCondition(placed.of) };
    case 'named':
      return { kind: 'named', name: placed.name };
    case 'some':
    case 'every':
      if (placed.rows) return someRow(placed.kind, placed.rows);
      return { kind: placed.kind, repeat: pathOfName(placed.repeat), where: lowerCondition(placed.where) };
    case 'comparison':
      return comparison(placed);
    case 'unresolved':
      throw new CompileError(`No such condition: ${JSON.stringify(placed.written)}`);
  }
}

/** Rows are known when a form is built, so a condition on some or every row is one on each. A hidden row is left out. */
function someRow(kind: 'some' | 'every', rows: readonly PlacedRow[]): Condition {
  if (kind === 'some') return { kind: 'any', of: rows.map(inRow) };
  return {
    kind: 'all',
    of: rows.map(({ shown, where }): Condition => {
      const holds = where ? [lowerCondition(where)] : [];
      const hidden: readonly Condition[] = shown.map((one) => ({ kind: 'not', of: lowerCondition(one) }));
      return { kind: 'any', of: [...hidden, ...holds] };
    }),
  };
}

function inRow({ shown, where }: PlacedRow): Condition {
  return { kind: 'all', of: [...shown, ...(where ? [where] : [])].map(lowerCondition) };
}

function comparison({ left: placed, test, written }: PlacedComparison): Condition {
  const left = lowerOperand(placed);
  if (!test) throw new CompileError(`A comparison without an operator: ${JSON.stringify(written)}`);
  switch (test.operator) {
    case 'answered':
      return { kind: 'answered', of: left, is: test.is };
    case 'in':
      return { kind: 'in', left, values: test.values };
    default: {
      const operator = test.operator === 'is' && isOfDay(placed, test.right) ? 'sameDay' : test.operator;
      return { kind: 'compare', left, operator, right: lowerOperand(test.right) };
    }
  }
}

/** Returns whether one side is a date and time, and the other a date. */
function isOfDay(left: PlacedOperand, right: PlacedOperand): boolean {
  const precisions = [left, right].map(precisionOf);
  return precisions.includes('moment') && precisions.includes('day');
}

/** Returns the precision of a date; undefined for anything else. A constant has the precision of the other side. */
function precisionOf(operand: PlacedOperand): 'moment' | 'day' | undefined {
  if (operand.kind === 'today') return 'day';
  if (operand.kind === 'now') return 'moment';
  if (operand.kind === 'fact') return factFormat(operand.scope.root, operand.name) === 'date' ? 'day' : undefined;
  if (operand.kind !== 'field' || operand.attribute !== undefined) return undefined;
  const format = formatOf(operand.name);
  return format === 'local-date-time' ? 'moment' : format === 'date' || format === 'rough-date' ? 'day' : undefined;
}

function factFormat(root: DefinitionNode, name: string): unknown {
  const { context } = (root.keywords.get('x-form')?.value ?? {}) as { readonly context?: unknown };
  const fact = isJson(context) && Object.hasOwn(context, name) ? context[name] : undefined;
  return isJson(fact) ? fact['format'] : undefined;
}

/**
 * Turns an operand into logic, in which a field is a path.
 *
 * @throws CompileError if something could not be resolved.
 */
export function lowerOperand(placed: PlacedOperand): Operand {
  switch (placed.kind) {
    case 'constant':
      return { kind: 'constant', value: placed.value };
    case 'fact':
      return { kind: 'context', name: placed.name };
    case 'today':
    case 'now':
      return { kind: placed.kind, move: lowerMove(placed.move) };
    case 'count': {
      const path = pathOfName(placed.name);
      if (placed.rows) return { kind: 'tally', path, of: placed.rows.map(inRow) };
      return placed.where ? { kind: 'count', path, where: lowerCondition(placed.where) } : { kind: 'count', path };
    }
    case 'field':
    case 'entryNumber':
      return fieldOperand(placed);
    case 'unresolved':
      throw new CompileError(`Nothing that has a value: ${JSON.stringify(placed.written)}`);
  }
}

function fieldOperand({
  kind,
  name,
  attribute,
  plus,
}: Extract<PlacedOperand, { readonly kind: 'field' | 'entryNumber' }>): Operand {
  const { from, isOwn } = lookUp(name.scope, name.name);
  const own = isOwn ? { own: true as const } : {};
  if (kind === 'entryNumber') return { kind, repeat: repeatsAround(from).at(-1) as string, ...own };
  const path = pathOfName(name);
  if (attribute !== undefined) return { kind: 'attribute', path, name: attribute, ...own };
  if (!plus) return { kind: 'field', path, ...own };
  const ofTime = formatOf(name) === 'local-date-time' ? { ofTime: true as const } : {};
  return { kind: 'moved', path, move: lowerMove(plus), ...ofTime, ...own };
}

function lowerMove(move: PlacedMove): Move {
  return Object.fromEntries(Object.entries(move).map(([unit, amount]) => [unit, lowerOperand(amount)]));
}

function formatOf({ means, scope }: NameUse): unknown {
  return means?.kind === 'value' ? valueTypeOf(means, scope.root)?.format : means?.keywords.get('format')?.value;
}

/** Returns the path of the node that a name refers to. */
function pathOfName({ name, means, scope }: NameUse): string {
  if (!means) throw new CompileError(`No field ${name} seen from ${scope.from || 'the root'}`);
  return means.path;
}
