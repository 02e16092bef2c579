import { diagnostic } from '@formwright/diagnostics';
import { operators as records } from '../../language/operators/index.ts';
import { subjectOf } from '../../2-resolve/conditions/placed-condition.ts';
import type { Rule } from '../rule.ts';
import { kindWords } from '../../language/value-type.ts';
import { operandType } from '../../2-resolve/types/types-of.ts';

/** An operator is used only with values that it can compare. */
export const operators: Rule = (resolved) =>
  resolved.uses.comparisons.flatMap(({ left, test }) => {
    const type = operandType(left, resolved);
    if (!type || !test || records[test.operator].of.includes(type.kind)) return [];
    const { operator } = test;
    const several =
      type.kind === 'several'
        ? 'Use `includes` for one of the options, or `count` for how many are chosen.'
        : undefined;
    const files = type.kind === 'files' ? 'Use `answered`, or `count` for how many there are.' : undefined;
    return [
      diagnostic('operator-mismatch', left.keyword.placeOf(`${left.pointer}/${operator}`), {
        field: subjectOf(left),
        type: kindWords[type.kind],
        operator,
        suggestion: several ?? files ?? (operator === 'includes' ? 'Use `is`, or `in` for one of several.' : undefined),
      }),
    ];
  });
