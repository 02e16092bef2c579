import type { Path } from '@formwright/model';
import { isCalculation } from '../../language/calculations/index.ts';
import { eachPart } from '../../language/calculations/made.ts';
import type { MoveUnit } from '../../language/move-units.ts';
import type { Condition, Expression, Logic, LogicTree, Move, Operand } from './logic.ts';

/** What a condition or calculation reads. */
export interface References {
  /** Fields, and repeats of quantifiers and counts. */
  readonly paths: ReadonlySet<Path>;
  /** Named conditions. */
  readonly named: ReadonlySet<string>;
  /** Repeats whose entry's number is read. */
  readonly numbered: ReadonlySet<Path>;
}

interface Collected extends References {
  readonly paths: Set<Path>;
  readonly named: Set<string>;
  readonly numbered: Set<Path>;
}

/** Returns what a condition reads, including in quantifiers. */
export function referencesOf(...parts: readonly (Condition | Expression | true | undefined)[]): References {
  const found: Collected = { paths: new Set(), named: new Set(), numbered: new Set() };
  for (const part of parts) {
    if (part === undefined || part === true) continue;
    if (isExpression(part)) inExpression(part, found);
    else inCondition(part, found);
  }
  return found;
}

/** Returns every path that a condition or calculation of the form reads. */
export function allReferences(logic: Logic): ReadonlySet<Path> {
  const rules = [
    ...logic.rules.flatMap(({ when, check }) => [when, check]),
    ...logic.prompts.flatMap(({ when, until }) => [when, until]),
  ];
  const options = [...logic.options.values()].flatMap((rows) => rows.map(({ visible }) => visible));
  const { paths } = referencesOf(
    ...logic.visible.values(),
    ...logic.mandatory.values(),
    ...logic.editable.values(),
    ...logic.calculated.values(),
    ...logic.starts.values(),
    ...logic.conditions.values(),
    ...rules,
    ...options,
    ...routingConditions(logic),
  );
  return paths;
}

/** Returns every path that conditions and calculations read, including through named conditions. */
export function readPaths(logic: Logic, ...parts: readonly (Condition | Expression)[]): ReadonlySet<Path> {
  const { paths, named } = referencesOf(...parts);
  // A named condition never depends on itself: the checker has made sure of that.
  const inner = [...named].map((name) => logic.conditions.get(name)).filter((condition) => condition !== undefined);
  return inner.length === 0 ? paths : new Set([...paths, ...readPaths(logic, ...inner)]);
}

function routingConditions({ routing }: Logic): readonly Condition[] {
  return routing ? [...routing.choose, ...routing.copies].map(({ when }) => when) : [];
}

function isExpression(part: Condition | Expression): part is Expression {
  return part.kind === 'operand' || isCalculation(part.kind);
}

function inCondition(condition: Condition, found: Collected): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.forEach((one) => inCondition(one, found));
    case 'not':
      return inCondition(condition.of, found);
    case 'named':
      found.named.add(condition.name);
      return;
    case 'some':
    case 'every':
      found.paths.add(condition.repeat);
      return inCondition(condition.where, found);
    case 'answered':
      return inOperand(condition.of, found);
    case 'in':
      return inOperand(condition.left, found);
    case 'compare':
      inOperand(condition.left, found);
      return inOperand(condition.right, found);
  }
}

/** Returns the amounts by which an operand is moved. */
export function amountsOf(operand: Operand): readonly Operand[] {
  return 'move' in operand ? Object.values(operand.move) : [];
}

/** Returns the amounts of a move that are constants. */
export function constantAmounts(move: Move): { readonly [unit in MoveUnit]?: number } {
  return Object.fromEntries(
    Object.entries(move).flatMap(([unit, amount]) =>
      amount.kind === 'constant' ? [[unit, Number(amount.value)]] : [],
    ),
  );
}

function inOperand(operand: Operand, found: Collected): void {
  for (const amount of amountsOf(operand)) inOperand(amount, found);
  if (operand.kind === 'field' || operand.kind === 'attribute' || operand.kind === 'moved')
    found.paths.add(operand.path);
  if (operand.kind === 'entryNumber') found.numbered.add(operand.repeat);
  if (operand.kind === 'tally') operand.of.forEach((one) => inCondition(one, found));
  if (operand.kind !== 'count') return;
  found.paths.add(operand.path);
  if (operand.where) inCondition(operand.where, found);
}

function inExpression(expression: Expression, found: Collected): void {
  if (expression.kind === 'operand') return inOperand(expression.of, found);
  eachPart<LogicTree>(expression, {
    operand: (operand) => inOperand(operand, found),
    condition: (condition) => inCondition(condition, found),
    value: (value) => inExpression(value, found),
  });
}
