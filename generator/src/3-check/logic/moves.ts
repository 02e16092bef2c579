import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { placedAmounts, subjectOf, type PlacedOperand } from '../../2-resolve/conditions/placed-condition.ts';
import type { Resolved } from '../../2-resolve/resolve.ts';
import { operandType } from '../../2-resolve/types/types-of.ts';
import { moveUnits, type MoveUnit } from '../../language/move-units.ts';
import { kindWords, type ValueType } from '../../language/value-type.ts';
import type { Rule } from '../rule.ts';

/** Only dates are moved, by whole numbers; and by hours and minutes, only what has a time. */
export const moves: Rule = (resolved) =>
  resolved.uses.operands.flatMap((operand) => [
    ...whatIsMoved(operand, resolved),
    ...placedAmounts(operand).flatMap((amount) => amountOf(amount, resolved)),
  ]);

const wholeKinds: readonly ValueType['kind'][] = ['integer', 'count'];

/** A constant amount is checked by the schema. */
function amountOf(amount: PlacedOperand, resolved: Resolved): readonly RawDiagnostic[] {
  const type = amount.kind === 'constant' ? undefined : operandType(amount, resolved);
  if (!type || wholeKinds.includes(type.kind)) return [];
  return [
    mismatch(amount, {
      at: amount.pointer,
      operator: amount.pointer.split('/').slice(-2).join('.'),
      type: kindWords[type.kind],
      suggestion: 'A date is moved by a whole number: `"type": "integer"`.',
    }),
  ];
}

function whatIsMoved(operand: PlacedOperand, resolved: Resolved): readonly RawDiagnostic[] {
  if ((operand.kind !== 'field' && operand.kind !== 'entryNumber') || !operand.plus) return [];
  const type = operandType({ ...operand, plus: undefined }, resolved);
  if (!type || type.format === 'local-date-time') return [];
  if (type.format !== 'date')
    return [
      mismatch(operand, {
        at: `${operand.pointer}/plus`,
        operator: 'plus',
        type: kindWords[type.kind],
        suggestion:
          'Only today, or the answer to a field with `"format": "date"` or `"local-date-time"`, can be moved: `{ "today": { "days": 7 } }`.',
      }),
    ];
  const units = Object.keys(operand.plus) as MoveUnit[];
  return units
    .filter((unit) => moveUnits[unit].of === 'time')
    .map((unit) =>
      mismatch(operand, {
        at: `${operand.pointer}/plus/${unit}`,
        operator: `plus.${unit}`,
        type: 'a date without a time',
        suggestion: 'Ask for a date and time, `"format": "local-date-time"`, or move the date by days.',
      }),
    );
}

interface Said {
  readonly at: string;
  readonly operator: string;
  readonly type: string;
  readonly suggestion: string;
}

function mismatch(operand: PlacedOperand, { at, ...said }: Said): RawDiagnostic {
  return diagnostic('operator-mismatch', operand.keyword.placeOf(at), { field: subjectOf(operand), ...said });
}
