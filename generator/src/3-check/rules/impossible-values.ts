import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { FormatName, Scalar, TextFormatName } from '@formwright/model';
import { formats, isMoney, isRealDate } from '@formwright/runtime';
import type { Definition } from '../../1-read/definition.ts';
import { optionsOf } from '../../2-resolve/options/options.ts';
import { nodeNamed } from '../../2-resolve/names/resolve-name.ts';
import { isCanonical } from '../given-by.ts';
import type { Rule } from '../rule.ts';
import { operandType, type ValueType } from '../../2-resolve/types/types-of.ts';
import { isJson } from '../../2-resolve/keywords/is-json.ts';
import type { JsonUse } from '../../2-resolve/uses.ts';
import { subjectOf } from './operators.ts';

/** A comparison is with a value that can be: an option, of the type, within the limits. */
export const impossibleValues: Rule = ({ definition, uses }) =>
  uses.comparisons.flatMap((use) => {
    const type = operandType(use, definition);
    if (!type || type.kind === 'files') return [];
    return ['is', 'includes', 'above', 'atLeast', 'below', 'atMost']
      .flatMap((operator) => {
        if (!(operator in use.json) || (operator === 'includes') !== (type.kind === 'several')) return [];
        return checkRight(use, {
          operator,
          right: use.json[operator],
          pointer: `${use.pointer}/${operator}`,
          type,
          definition,
        });
      })
      .concat(
        ((use.json['in'] as Scalar[] | undefined) ?? []).flatMap((right, index) =>
          type.kind === 'several'
            ? []
            : checkRight(use, { operator: 'is', right, pointer: `${use.pointer}/in/${index}`, type, definition }),
        ),
      );
  });

interface Right {
  readonly operator: string;
  readonly right: unknown;
  readonly pointer: string;
  readonly type: ValueType;
  readonly definition: Definition;
}

function checkRight(use: JsonUse, { operator, right, pointer, type, definition }: Right): readonly RawDiagnostic[] {
  const place = use.keyword.placeOf(pointer);
  const field = subjectOf(use.json);
  if (isJson(right)) {
    const other = operandType({ json: right, scope: use.scope }, definition);
    if (!other || family(other) === family(type) || (type.kind === 'several' && other.kind === 'text')) return [];
    return [
      diagnostic('impossible-value', place, {
        field,
        value: `the same as \`${subjectOf(right)}\`, which is of another type`,
      }),
    ];
  }
  const value = right as Scalar;
  if (isPossible(value, operator, type)) return [];
  return [
    diagnostic('impossible-value', place, {
      field,
      value: `${orderWords[operator] ?? ''}${JSON.stringify(value)}`,
      suggestion: suggestion(value, { use, type, definition }),
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
function suggestion(
  value: Scalar,
  { use, type, definition }: { use: JsonUse; type: ValueType; definition: Definition },
): string | undefined {
  const { field, attribute } = use.json;
  const node = typeof field === 'string' && attribute === undefined ? nodeNamed(use.scope, field) : undefined;
  const named = node && optionsOf(node, definition.lists).find(({ label }) => label === value);
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
