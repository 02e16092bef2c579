import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { Scalar, TextFormatName } from '@formwright/model';
import { codeFormat } from '@formwright/runtime';
import type { Place } from '../../1-read/definition.ts';
import { subjectOf, type PlacedOperand } from '../../2-resolve/conditions/placed-condition.ts';
import { optionsAt, type Resolved } from '../../2-resolve/resolve.ts';
import type { Rule } from '../rule.ts';
import { textFormats } from '../../language/formats/index.ts';
import { operators } from '../../language/operators/index.ts';
import { isCanonical, isTextFormat } from '../../language/possible-value.ts';
import { numbers, type ValueType } from '../../language/value-type.ts';
import { operandType } from '../../2-resolve/types/types-of.ts';

/** A value is compared with one that it can have: an option, of the right type, within the limits. */
export const impossibleValues: Rule = (resolved) =>
  resolved.uses.comparisons.flatMap(({ left, test }) => {
    const type = operandType(left, resolved);
    if (!type || type.kind === 'files' || !test || 'is' in test) return [];
    if (operators[test.operator].of.includes('several') !== (type.kind === 'several')) return [];
    const about = { left, type, resolved };
    if ('right' in test) return checkRight(test.right, operators[test.operator], about);
    return test.values.flatMap((value, index) =>
      checkValue(value, operators[test.operator], {
        ...about,
        place: left.keyword.placeOf(`${left.pointer}/${test.operator}/${index}`),
      }),
    );
  });

/** What a value is compared with. */
interface About {
  readonly left: PlacedOperand;
  readonly type: ValueType;
  readonly resolved: Resolved;
}

/** The record of an operator that compares with constants. */
type Operator = Pick<(typeof operators)['is'], 'against' | 'canHold' | 'quoted'>;

function checkRight(right: PlacedOperand, operator: Operator, about: About): readonly RawDiagnostic[] {
  const { left, type, resolved } = about;
  const place = right.keyword.placeOf(right.pointer);
  if (right.kind === 'constant') return checkValue(right.value, operator, { ...about, place });
  const other = operandType(right, resolved);
  if (!other || isAlike(type, other, operator)) return [];
  return [
    diagnostic('impossible-value', place, {
      field: subjectOf(left),
      value: `the same as \`${subjectOf(right)}\`, which has another type`,
    }),
  ];
}

/** Returns whether an operator can compare values of these two types. */
function isAlike(type: ValueType, other: ValueType, { against }: Operator): boolean {
  if (against) return against.includes(other.kind);
  return family(other) === family(type) || (type.kind === 'several' && other.kind === 'text');
}

function checkValue(
  value: Scalar,
  operator: Operator,
  { place, ...about }: About & { readonly place: Place },
): readonly RawDiagnostic[] {
  return operator.canHold(value, about.type)
    ? []
    : [
        diagnostic('impossible-value', place, {
          field: subjectOf(about.left),
          value: (operator.quoted ?? '{value}').replace('{value}', () => JSON.stringify(value)),
          suggestion: suggestion(value, operator.against ? { ...about, type: { kind: 'number' } } : about),
        }),
      ];
}

function family({ kind }: ValueType): string {
  return numbers.includes(kind) ? 'number' : kind;
}

/** Often the option's label was written instead of its value. */
function suggestion(value: Scalar, { left, type, resolved }: About): string | undefined {
  const node = left.kind === 'field' && left.attribute === undefined ? left.name.means : undefined;
  const named = node && optionsAt(node, resolved).find(({ label }) => label === value);
  if (named) return `Did you mean \`${named.value}\`? \`${named.label}\` is the option’s title.`;
  const values = type.values?.map(String) ?? [];
  const near = didYouMean(String(value), values);
  if (near !== undefined) return near;
  const typed = ofType(value, type);
  if (typed !== undefined) return typed;
  const written =
    typeof value !== 'string'
      ? undefined
      : type.code !== undefined
        ? asCode(value, type.code)
        : isTextFormat(type.format)
          ? asWritten(value, type.format)
          : undefined;
  if (written !== undefined) return written;
  return values.length > 0 && values.length <= 12
    ? `Possible: ${values.map((one) => `\`${one}\``).join(', ')}.`
    : undefined;
}

/** Returns a value written as another type: in quotation marks, or without. */
function ofType(value: Scalar, { kind }: ValueType): string | undefined {
  const isNumber = numbers.includes(kind);
  if (typeof value === 'string' && isNumber && /^-?\d+(?:\.\d+)?$/.test(value))
    return `Write \`${value}\`, without quotation marks.`;
  if (typeof value === 'string' && kind === 'boolean')
    return 'Write `true` for yes or `false` for no, without quotation marks.';
  if (value === 'today' && kind === 'date') return 'Write `{ "today": {} }`.';
  if (typeof value === 'number' && kind === 'date')
    return 'Compare a date with a date, or with today: `{ "today": { "years": -18 } }` is 18 years ago.';
  if (typeof value === 'number' && kind === 'text') return `Write \`"${value}"\`, in quotation marks.`;
  return undefined;
}

/** Codes are compared without what is between their groups. */
function asCode(value: string, code: string): string | undefined {
  const { canonical, problem } = codeFormat(code);
  return problem(canonical(value)) === undefined
    ? `Did you mean \`${canonical(value)}\`? Answers are compared in that form.`
    : undefined;
}

/** Answers are compared in the canonical form of their format. */
function asWritten(value: string, format: TextFormatName): string | undefined {
  const { text, written } = textFormats[format];
  const canonical = text.canonical(value);
  return canonical !== value && isCanonical(canonical, format)
    ? `Did you mean \`${canonical}\`? Answers are compared in that form.`
    : written;
}
