import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { kindWords, operandType, type ValueType } from '../../2-resolve/types/types-of.ts';
import type { Json } from '../../2-resolve/keywords/is-json.ts';
import type { JsonUse } from '../../2-resolve/uses.ts';

const ordered: readonly ValueType['kind'][] = ['number', 'integer', 'count', 'date', 'time'];
const single: readonly ValueType['kind'][] = ['text', 'date', 'time', 'number', 'integer', 'boolean', 'count'];

/** Of which kinds of value an operator can be asked. A count is always answered. */
const kindsOf: Readonly<Record<string, readonly ValueType['kind'][]>> = {
  is: single,
  in: single,
  includes: ['several'],
  above: ordered,
  atLeast: ordered,
  below: ordered,
  atMost: ordered,
  answered: ['text', 'date', 'time', 'number', 'integer', 'boolean', 'several', 'files'],
};

/** Names of all operators. */
export const operatorNames: readonly string[] = Object.keys(kindsOf);

/** An operator is asked only of values that it can compare, and only a day is moved. */
export const operators: Rule = ({ definition, uses }) => [
  ...uses.comparisons.flatMap((use) => {
    const type = operandType(use, definition);
    if (!type) return [];
    return Object.entries(kindsOf).flatMap(([operator, kinds]) => {
      if (!(operator in use.json) || kinds.includes(type.kind)) return [];
      const several =
        type.kind === 'several'
          ? 'Use `includes` for one of the options, or `count` for how many are chosen.'
          : undefined;
      const files = type.kind === 'files' ? 'Use `answered`, or `count` for how many there are.' : undefined;
      return [
        mismatch(use, type, {
          operator,
          suggestion:
            several ?? files ?? (operator === 'includes' ? 'Use `is`, or `in` for one of several.' : undefined),
        }),
      ];
    });
  }),
  ...uses.operands.flatMap((use) => {
    if (!('plus' in use.json)) return [];
    const { plus: _, ...moved } = use.json;
    const type = operandType({ ...use, json: moved }, definition);
    return !type || type.format === 'date'
      ? []
      : [
          mismatch(use, type, {
            operator: 'plus',
            suggestion:
              'Only the answer to a field of `"format": "date"` is moved, or today: `{ "today": { "days": 7 } }`.',
          }),
        ];
  }),
];

function mismatch(
  { json, keyword, pointer }: JsonUse,
  { kind }: ValueType,
  said: { readonly operator: string; readonly suggestion: string | undefined },
): RawDiagnostic {
  return diagnostic('operator-mismatch', keyword.placeOf(`${pointer}/${said.operator}`), {
    field: subjectOf(json),
    type: kindWords[kind],
    ...said,
  });
}

/** The words for what a comparison or an operand looks at. */
export function subjectOf(json: Json): string {
  const name = json['field'] ?? json['context'] ?? json['count'];
  return typeof name === 'string' ? name : 'today';
}
