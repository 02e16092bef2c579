import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { operators as records } from '../../language/operators/index.ts';
import { subjectOf, type PlacedOperand } from '../../2-resolve/conditions/placed-condition.ts';
import type { Rule } from '../rule.ts';
import { kindWords, type ValueType } from '../../language/value-type.ts';
import { operandType } from '../../2-resolve/types/types-of.ts';

/** An operator is used only with values that it can compare, and only dates are moved. */
export const operators: Rule = (resolved) => [
  ...resolved.uses.comparisons.flatMap(({ left, test }) => {
    const type = operandType(left, resolved);
    if (!type || !test || records[test.operator].of.includes(type.kind)) return [];
    const { operator } = test;
    const several =
      type.kind === 'several'
        ? 'Use `includes` for one of the options, or `count` for how many are chosen.'
        : undefined;
    const files = type.kind === 'files' ? 'Use `answered`, or `count` for how many there are.' : undefined;
    return [
      mismatch(left, type, {
        operator,
        suggestion: several ?? files ?? (operator === 'includes' ? 'Use `is`, or `in` for one of several.' : undefined),
      }),
    ];
  }),
  ...resolved.uses.operands.flatMap((operand) => {
    if ((operand.kind !== 'field' && operand.kind !== 'entryNumber') || !operand.plus) return [];
    const type = operandType({ ...operand, plus: undefined }, resolved);
    return !type || type.format === 'date'
      ? []
      : [
          mismatch(operand, type, {
            operator: 'plus',
            suggestion:
              'Only today, or the answer to a field with `"format": "date"`, can be moved: `{ "today": { "days": 7 } }`.',
          }),
        ];
  }),
];

function mismatch(
  operand: PlacedOperand,
  { kind }: ValueType,
  said: { readonly operator: string; readonly suggestion: string | undefined },
): RawDiagnostic {
  return diagnostic('operator-mismatch', operand.keyword.placeOf(`${operand.pointer}/${said.operator}`), {
    field: subjectOf(operand),
    type: kindWords[kind],
    ...said,
  });
}
