import type { PlacedCalculation } from '../2-resolve/calculations/resolve-calculation.ts';
import { CompileError } from './compile-error.ts';
import type { Expression, Operand } from './logic.ts';
import { lowerCondition, lowerOperand } from './lower-condition.ts';

/**
 * Turns a calculation into logic: a field is a path.
 *
 * @throws CompileError where something could not be resolved.
 */
export function lowerCalculation(placed: PlacedCalculation): Expression {
  switch (placed.kind) {
    case 'operand':
    case 'count':
    case 'copy':
      return { kind: 'operand', operand: lowerOperand(placed.of) };
    case 'outwardCode':
      return { kind: 'outwardCode', of: lowerOperand(placed.of) };
    case 'sum':
    case 'min':
    case 'max':
      return { kind: placed.kind, of: placed.of.map(lowerOperand) };
    case 'difference':
      return { kind: 'difference', of: placed.of.map(lowerOperand) as [Operand, Operand] };
    case 'age':
    case 'days':
      return {
        kind: placed.kind,
        from: lowerOperand(placed.from),
        ...(placed.until && { until: lowerOperand(placed.until) }),
      };
    case 'text':
      return {
        kind: 'text',
        pieces: placed.pieces.map((piece) => (typeof piece === 'string' ? piece : lowerOperand(piece))),
      };
    case 'choose':
      return {
        kind: 'choose',
        rows: placed.rows.map(({ when, value }) => ({ when: lowerCondition(when), value: lowerCalculation(value) })),
        ...(placed.otherwise && { otherwise: lowerCalculation(placed.otherwise) }),
      };
    case 'unresolved':
      throw new CompileError(`No such calculation: ${JSON.stringify(placed.written)}`);
  }
}
