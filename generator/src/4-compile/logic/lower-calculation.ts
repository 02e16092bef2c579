import { mapParts } from '../../language/calculations/made.ts';
import type { PlacedCalculation, PlacedTree } from '../../2-resolve/calculations/resolve-calculation.ts';
import { CompileError } from '../compile-error.ts';
import type { Expression, LogicTree } from './logic.ts';
import { lowerCondition, lowerOperand } from './lower-condition.ts';

/**
 * Turns a calculation into logic, in which a field is a path.
 *
 * @throws CompileError if something could not be resolved.
 */
export function lowerCalculation(placed: PlacedCalculation): Expression {
  if (placed.kind === 'unresolved') throw new CompileError(`No such calculation: ${JSON.stringify(placed.written)}`);
  if (placed.kind === 'operand') return { kind: 'operand', of: lowerOperand(placed.of) };
  const made = mapParts<PlacedTree, LogicTree>(placed, {
    operand: lowerOperand,
    condition: lowerCondition,
    value: lowerCalculation,
  });
  return made.kind === 'count' || made.kind === 'copy' ? { kind: 'operand', of: made.of } : made;
}
