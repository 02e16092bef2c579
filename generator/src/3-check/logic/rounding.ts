import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { isMultipleOf } from '@formwright/runtime';
import { subjectOf, type PlacedOperand } from '../../2-resolve/conditions/placed-condition.ts';
import type { PlacedCalculation, PlacedMade } from '../../2-resolve/calculations/resolve-calculation.ts';
import type { Resolved } from '../../2-resolve/resolve.ts';
import { fieldType } from '../../2-resolve/types/types-of.ts';
import type { ValueType } from '../../language/value-type.ts';
import type { Rule } from '../rule.ts';
import { lacksRounding, termsOf, together, typesOf } from '../../2-resolve/types/given-by.ts';

/**
 * A result that may have any number of decimals says how it is rounded, nothing is divided by 0, and money is
 * multiplied by a number and not by money.
 */
export const rounding: Rule = (resolved) =>
  resolved.uses.calculations.flatMap((use) => {
    const own = resolved.valueTypes.get(use.node) ?? fieldType(use.node, resolved);
    return isFactorial(use) ? [...rule(use, own, resolved), ...zero(use), ...moneyTwice(use, own, resolved)] : [];
  });

type Factorial = PlacedCalculation & Extract<PlacedMade, { readonly kind: 'times' | 'dividedBy' }>;

function isFactorial(use: PlacedCalculation): use is Factorial {
  return use.kind === 'times' || use.kind === 'dividedBy';
}

function rule(use: Factorial, own: ValueType, resolved: Resolved): readonly RawDiagnostic[] {
  const types = typesOf(use.of, own, resolved);
  if (lacksRounding(use, types))
    return [
      diagnostic('missing-rounding', use.keyword.placeOf(use.pointer), {
        operator: use.kind,
        suggestion: `Write beside it, for example, \`"rounded": { "nearest": ${own.kind === 'integer' ? 1 : 0.01} }\`, or \`up\` or \`down\`.`,
      }),
    ];
  if (use.kind !== 'times' || !use.rounded || types.length < use.of.length) return [];
  const { to } = use.rounded;
  if (lacksRounding({ kind: use.kind, of: use.of }, types)) return [];
  const exact = together(types);
  const unit = exact.kind === 'integer' ? 1 : exact.format === 'money' ? 0.01 : undefined;
  if (unit === undefined || !isMultipleOf(unit, to)) return [];
  return [
    diagnostic('no-effect', use.keyword.placeOf(`${use.pointer}/rounded`), {
      keyword: 'rounded',
      what: `the product is always a multiple of ${to}`,
      suggestion: 'Remove it.',
    }),
  ];
}

function zero(use: Factorial): readonly RawDiagnostic[] {
  const divisor = use.kind === 'dividedBy' ? use.of[1] : undefined;
  if (divisor?.kind !== 'constant' || divisor.value !== 0) return [];
  return [diagnostic('division-by-zero', use.keyword.placeOf(divisor.pointer))];
}

/** Constants and working values count as plain numbers, although 10 could be an amount. */
function isDeclared(term: PlacedOperand): boolean {
  return term.kind !== 'constant' && !(term.kind === 'field' && term.name.means?.kind === 'value');
}

function moneyTwice(use: Factorial, own: ValueType, resolved: Resolved): readonly RawDiagnostic[] {
  if (use.kind !== 'times') return [];
  const [, second] = termsOf(use).filter(
    (term) => isDeclared(term) && typesOf([term], own, resolved).some(({ format }) => format === 'money'),
  );
  if (!second) return [];
  return [
    diagnostic('operator-mismatch', second.keyword.placeOf(second.pointer), {
      operator: use.kind,
      field: subjectOf(second),
      type: 'an amount of money',
      suggestion: 'An amount can be multiplied by numbers, but not by another amount.',
    }),
  ];
}
