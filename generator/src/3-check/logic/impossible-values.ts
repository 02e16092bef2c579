import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { FormatName, Scalar, TextFormatName } from '@formwright/model';
import { formats, isMoney, isRealDate } from '@formwright/runtime';
import type { Place } from '../../1-read/definition.ts';
import { subjectOf, type PlacedOperand } from '../../2-resolve/conditions/placed-condition.ts';
import { isCanonical } from './given-by.ts';
import { optionsAt, type Resolved } from '../../2-resolve/resolve.ts';
import type { Rule } from '../rule.ts';
import { operandType, type ValueType } from '../../2-resolve/types/types-of.ts';

/** A comparison is with a value that can be: an option, of the type, within the limits. */
export const impossibleValues: Rule = (resolved) =>
  resolved.uses.comparisons.flatMap(({ left, test }) => {
    const type = operandType(left, resolved);
    if (!type || type.kind === 'files' || !test || test.operator === 'answered') return [];
    if ((test.operator === 'includes') !== (type.kind === 'several')) return [];
    const about = { left, type, resolved };
    if (test.operator !== 'in') return checkRight(test.right, test.operator, about);
    return test.values.flatMap((value, index) =>
      checkValue(value, 'is', { ...about, place: left.keyword.placeOf(`${left.pointer}/in/${index}`) }),
    );
  });

/** What a value is compared with. */
interface About {
  readonly left: PlacedOperand;
  readonly type: ValueType;
  readonly resolved: Resolved;
}

function checkRight(right: PlacedOperand, operator: string, about: About): readonly RawDiagnostic[] {
  const { left, type, resolved } = about;
  const place = right.keyword.placeOf(right.pointer);
  if (right.kind === 'constant') return checkValue(right.value, operator, { ...about, place });
  const other = operandType(right, resolved);
  if (!other || family(other) === family(type) || (type.kind === 'several' && other.kind === 'text')) return [];
  return [
    diagnostic('impossible-value', place, {
      field: subjectOf(left),
      value: `the same as \`${subjectOf(right)}\`, which is of another type`,
    }),
  ];
}

function checkValue(
  value: Scalar,
  operator: string,
  { place, ...about }: About & { readonly place: Place },
): readonly RawDiagnostic[] {
  return isPossible(value, operator, about.type)
    ? []
    : [
        diagnostic('impossible-value', place, {
          field: subjectOf(about.left),
          value: `${orderWords[operator] ?? ''}${JSON.stringify(value)}`,
          suggestion: suggestion(value, about),
        }),
      ];
}

const orderWords: Readonly<Record<string, string>> = {
  above: 'above ',
  atLeast: 'at least ',
  below: 'below ',
  atMost: 'at most ',
};

function family({ kind }: ValueType): string {
  return kind === 'integer' || kind === 'count' ? 'number' : kind;
}

function isPossible(value: Scalar, operator: string, type: ValueType): boolean {
  if (operator === 'is' || operator === 'includes') {
    if (type.values) return type.values.includes(value);
    return isOfKind(value, type) && (typeof value !== 'number' || isWithin(value, type));
  }
  if (type.kind === 'date' || type.kind === 'time') return isOrderable(value, type);
  if (typeof value !== 'number') return false;
  const { minimum = -Infinity, maximum = Infinity } = type;
  switch (operator) {
    case 'above':
      return maximum > value;
    case 'atLeast':
      return maximum >= value;
    case 'below':
      return minimum < value;
    default:
      return minimum <= value;
  }
}

function isWithin(value: number, { kind, minimum = -Infinity, maximum = Infinity }: ValueType): boolean {
  return value >= minimum && value <= maximum && (kind === 'number' || Number.isInteger(value));
}

function isOfKind(value: Scalar, { kind, maxLength = Infinity, format }: ValueType): boolean {
  switch (kind) {
    case 'text':
    case 'date':
    case 'time':
    case 'several':
      return (
        typeof value === 'string' &&
        value.trim() !== '' &&
        Array.from(value).length <= maxLength &&
        (!isTextFormat(format) || isCanonical(value, format))
      );
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return typeof value === 'number' && (format !== 'money' || isMoney(value));
  }
}

function isTextFormat(format: FormatName | undefined): format is TextFormatName {
  return format !== undefined && format !== 'money';
}

/**
 * Before or after what: a whole day, also for dates of more or less precision, or what has the field's own precision.
 */
function isOrderable(value: Scalar, { kind, format }: ValueType): boolean {
  if (typeof value !== 'string') return false;
  if (kind === 'time' || format === 'local-date-time')
    return isCanonical(value, format as TextFormatName) || (kind === 'date' && isRealDate(value));
  return isRealDate(value);
}

/** Often the option's words were written in place of its value. */
function suggestion(value: Scalar, { left, type, resolved }: About): string | undefined {
  const node = left.kind === 'field' && left.attribute === undefined ? left.name.means : undefined;
  const named = node && optionsAt(node, resolved).find(({ label }) => label === value);
  if (named) return `Did you mean \`${named.value}\`? \`${named.label}\` is the option’s title.`;
  const values = type.values?.map(String) ?? [];
  const near = didYouMean(String(value), values);
  if (near !== undefined) return near;
  const typed = ofType(value, type);
  if (typed !== undefined) return typed;
  const written = typeof value === 'string' && isTextFormat(type.format) ? asWritten(value, type.format) : undefined;
  if (written !== undefined) return written;
  return values.length > 0 && values.length <= 12
    ? `Possible: ${values.map((one) => `\`${one}\``).join(', ')}.`
    : undefined;
}

/** Written as another type: in quotation marks, or without. */
function ofType(value: Scalar, { kind }: ValueType): string | undefined {
  const isNumber = kind === 'number' || kind === 'integer' || kind === 'count';
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

const examples: Partial<Record<TextFormatName, string>> = {
  date: 'Dates are written as `2026-11-22`.',
  'rough-date': 'Rough dates are written as `1948`, `1948-03` or `1948-03-09`, and are before or after a whole date.',
  'local-time': 'Times are written as `09:30`.',
  'local-date-time': 'A date and time is written as `2026-11-22T09:30`.',
};

/** Answers are compared in the canonical form of their format. */
function asWritten(value: string, format: TextFormatName): string | undefined {
  const canonical = formats[format].canonical(value);
  return canonical !== value && isCanonical(canonical, format)
    ? `Did you mean \`${canonical}\`? Answers are compared in that form.`
    : examples[format];
}
