import { operators, operatorsWith, type OperatorWith } from './index.ts';
import type { Comparer, Words } from './operator-record.ts';

/** An operator in logic. `sameDay`: what `is` means between a date and time and a date. */
export type Operator = OperatorWith<'operand'> | 'sameDay';

/** How logic compares two operands. */
export interface Comparison {
  readonly runtime: Comparer;
  readonly words: Words;
  readonly negation?: Operator;
  readonly converse?: Operator;
}

const sameDay: Comparison = {
  runtime: 'sameDay',
  words: { holds: '{left} is on the same day as {right}', not: '{left} is not on the same day as {right}' },
  converse: 'sameDay',
};

/** Returns how an operator compares two operands. */
export function comparisonBy(operator: Operator): Comparison {
  return operator === 'sameDay' ? sameDay : operators[operator];
}

/** All operators of logic. */
export const logicOperators: readonly Operator[] = [...operatorsWith('operand'), 'sameDay'];
