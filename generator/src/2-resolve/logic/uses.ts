import { eachPart } from '../../language/calculations/made.ts';
import type { PlacedCalculation, PlacedTree } from '../calculations/resolve-calculation.ts';
import {
  placedAmounts,
  type PlacedComparison,
  type PlacedCondition,
  type PlacedOperand,
} from '../conditions/placed-condition.ts';
import { siteBelow, type NameUse, type Site } from '../names/site.ts';

/** The parts of conditions and calculations. */
export interface Uses {
  readonly names: readonly NameUse[];
  readonly comparisons: readonly PlacedComparison[];
  /** Operands of comparisons and calculations, without constants. */
  readonly operands: readonly PlacedOperand[];
  readonly calculations: readonly PlacedCalculation[];
  /** Names of conditions. */
  readonly conditions: readonly (Site & { readonly name: string })[];
}

type Collected = { -readonly [Name in keyof Uses]: Uses[Name][number][] };

/** Conditions and calculations, with their kinds, and names outside of them. */
export interface Parts {
  readonly conditions?: readonly PlacedCondition[];
  readonly calculations?: readonly PlacedCalculation[];
  readonly names?: readonly NameUse[];
}

/** Collects the parts of conditions and calculations, including nested ones. */
export function usesIn({ conditions = [], calculations = [], names = [] }: Parts): Uses {
  const found: Collected = { names: [...names], comparisons: [], operands: [], calculations: [], conditions: [] };
  for (const condition of conditions) inCondition(condition, found);
  for (const calculation of calculations) inCalculation(calculation, found);
  return found;
}

function inCondition(condition: PlacedCondition, found: Collected): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.forEach((one) => inCondition(one, found));
    case 'not':
      return inCondition(condition.of, found);
    case 'named':
      found.conditions.push({ ...siteBelow(condition, 'condition'), name: condition.name });
      return;
    case 'some':
    case 'every':
      found.names.push(condition.repeat);
      return inCondition(condition.where, found);
    case 'comparison':
      found.comparisons.push(condition);
      inOperand(condition.left, found);
      if (condition.test && 'right' in condition.test) inOperand(condition.test.right, found);
      return;
    case 'unresolved':
  }
}

function inOperand(operand: PlacedOperand, found: Collected): void {
  if (operand.kind === 'constant' || operand.kind === 'unresolved') return;
  found.operands.push(operand);
  for (const amount of placedAmounts(operand)) inOperand(amount, found);
  if (operand.kind === 'fact' || operand.kind === 'today' || operand.kind === 'now') return;
  found.names.push(operand.name);
  if (operand.kind === 'count' && operand.where) inCondition(operand.where, found);
}

function inCalculation(calculation: PlacedCalculation, found: Collected): void {
  if (calculation.kind === 'unresolved') return;
  if (calculation.kind === 'operand') return inOperand(calculation.of, found);
  found.calculations.push(calculation);
  eachPart<PlacedTree>(calculation, {
    operand: (operand) => inOperand(operand, found),
    condition: (condition) => inCondition(condition, found),
    value: (value) => inCalculation(value, found),
  });
}
