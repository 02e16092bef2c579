import type { Scalar } from '@formwright/model';
import { isMoney } from '@formwright/runtime';
import type { Resolved } from '../resolve.ts';
import { calculations } from '../../language/calculations/index.ts';
import { eachPart } from '../../language/calculations/made.ts';
import type { PlacedCalculation, PlacedMade, PlacedTree } from '../calculations/resolve-calculation.ts';
import type { PlacedOperand } from '../conditions/placed-condition.ts';
import { isCanonical } from '../../language/possible-value.ts';
import { numbers, type ValueType } from '../../language/value-type.ts';
import { operandType } from './types-of.ts';

/** A value that a calculation may return, and its place in the calculation. */
export interface Given {
  readonly type: ValueType;
  readonly pointer: string;
}

/**
 * Returns the possible results of a calculation: for a decision table, each row that is a constant or an operand,
 * because rows that are calculations are checked by themselves. Leaves out unknown names. `own`: the field's type,
 * which decides whether a constant is a date or a text.
 */
export function givenBy(calculation: PlacedCalculation, own: ValueType, resolved: Resolved): readonly Given[] {
  const { pointer } = calculation;
  const all = (types: readonly ValueType[]): readonly Given[] => types.map((type) => ({ type, pointer }));
  if (calculation.kind === 'operand' || calculation.kind === 'unresolved') return [];
  if ('rows' in calculation)
    return rowsOf(calculation).flatMap((value) =>
      value.kind === 'operand' || value.kind === 'count'
        ? typesOf([value.of], own, resolved).map((type) => ({ type, pointer: value.pointer }))
        : [],
    );
  const { gives } = calculations[calculation.kind];
  if (gives === 'text' || gives === 'integer') return all([{ kind: gives }]);
  if (gives === 'date') return all([{ kind: gives, format: gives }]);
  if (gives === 'time') return all([{ kind: gives, format: 'local-time' }]);
  const terms = termsOf(calculation);
  const types = typesOf(terms, own, resolved);
  if (gives === 'same') return all(types);
  if ('rounded' in calculation && calculation.rounded) return all([multipleOf(calculation.rounded.to)]);
  if (lacksRounding(calculation, types)) return [];
  // What does not go together is reported at its place.
  const isAlike =
    types.length === terms.length &&
    new Set(types.map(({ kind }) => (numbers.includes(kind) ? 'number' : kind))).size === 1;
  return isAlike ? all([together(types)]) : [];
}

/**
 * Returns whether a calculation has to say how it is rounded, and does not: a division always, and a product if more
 * than one factor can be a fraction.
 */
export function lacksRounding(calculation: PlacedMade, types: readonly ValueType[]): boolean {
  const { written } = calculations[calculation.kind];
  if ('rounded' in calculation && calculation.rounded) return false;
  return written === 'quotient' || (written === 'factors' && types.filter(({ kind }) => kind === 'number').length > 1);
}

/** Returns the type of the multiples of a number. */
function multipleOf(value: number): ValueType {
  return {
    kind: Number.isInteger(value) ? 'integer' : 'number',
    ...(isMoney(value) ? { format: 'money' } : {}),
  };
}

/** Returns the operands of a calculation that is not a decision table. */
export function termsOf(calculation: PlacedMade): readonly PlacedOperand[] {
  const terms: PlacedOperand[] = [];
  eachPart<PlacedTree>(calculation, { operand: (operand) => void terms.push(operand) });
  return terms;
}

function rowsOf({
  rows,
  otherwise,
}: Extract<PlacedCalculation, { readonly rows: unknown }>): readonly PlacedCalculation[] {
  return [...rows.map(({ value }) => value), ...(otherwise ? [otherwise] : [])];
}

/** Returns the types of terms, without those whose names are unknown. */
export function typesOf(terms: readonly PlacedOperand[], own: ValueType, resolved: Resolved): readonly ValueType[] {
  return terms.flatMap((term) => {
    const type = term.kind === 'constant' ? constantType(term.value, own) : operandType(term, resolved);
    return type ? [type] : [];
  });
}

function constantType(value: Scalar, own: ValueType): ValueType {
  if (typeof value === 'number') return { ...multipleOf(value), values: [value] };
  if (typeof value === 'boolean') return { kind: 'boolean', values: [value] };
  const isOfFormat = own.format !== undefined && own.format !== 'money' && isCanonical(value, own.format);
  return isOfFormat ? { kind: own.kind, format: own.format, values: [value] } : { kind: 'text', values: [value] };
}

/**
 * Returns the type of a value that is one of these, or their sum: a fraction if one of them can be, a rough date if one
 * is.
 */
export function together(types: readonly ValueType[]): ValueType {
  const [first = { kind: 'text' }] = types as [ValueType?];
  if (numbers.includes(first.kind)) {
    const isWhole = types.every(({ kind }) => kind !== 'number');
    const isAmount = types.every(({ kind, format }) => kind !== 'number' || format === 'money');
    return { kind: isWhole ? 'integer' : 'number', ...(isAmount ? { format: 'money' } : {}) };
  }
  const names = new Set(types.map(({ format }) => format));
  const [format] = [...names];
  if (names.size === 1) return { kind: first.kind, ...(format ? { format } : {}) };
  return {
    kind: first.kind,
    ...([...names].every((name) => name === 'date' || name === 'rough-date') ? { format: 'rough-date' } : {}),
  };
}
