import { equality, type Equality } from './equality.ts';
import { length, type Length } from './length.ts';
import type { Beside, NamesWith, OperatorRecords } from './operator-record.ts';
import { order, type Order } from './order.ts';

interface Operators extends Equality, Length, Order {}

/** The name of an operator of a comparison. */
export type OperatorName = keyof Operators;

/** The operators with this beside their names. */
export type OperatorWith<Written extends Beside> = NamesWith<Operators, Written>;

/** The records of all operators, in the order of the reference. */
export const operators: OperatorRecords<Operators> = { ...equality, ...order, ...length };

/** Names of all operators. */
export const operatorNames: readonly OperatorName[] = Object.keys(operators) as OperatorName[];

/** Returns whether a member of a condition is an operator. */
export function isOperator(name: string): name is OperatorName {
  return Object.hasOwn(operators, name);
}

/** Returns the names of the operators with this beside their names. */
export function operatorsWith<Written extends Beside>(beside: Written): readonly OperatorWith<Written>[] {
  return operatorNames.filter(
    (name) => operators[name].beside === beside,
  ) as readonly string[] as readonly OperatorWith<Written>[];
}
