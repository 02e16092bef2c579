import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { Scalar } from '@formwright/model';
import type { Definition } from '../../1-read/definition.ts';
import { optionsOf } from '../../3-compile/options.ts';
import { resolveNode } from '../../3-compile/resolve-name.ts';
import type { Rule } from '../rule.ts';
import { operandType, type ValueType } from '../types-of.ts';
import { isJson, type JsonUse } from '../uses.ts';
import { subjectOf } from './operators.ts';

/** A comparison is with a value that can be: an option, of the type, within the limits. */
export const impossibleValues: Rule = ({ definition, uses }) =>
  uses.comparisons.flatMap((use) => {
    const type = operandType(use, definition);
    if (!type || type.kind === 'files') return [];
    return ['is', 'includes', 'above', 'atLeast', 'below', 'atMost'].flatMap((operator) => {
      if (!(operator in use.json) || (operator === 'includes') !== (type.kind === 'several')) return [];
      return checkRight(use, { operator, right: use.json[operator], pointer: `${use.pointer}/${operator}`, type, definition });
    }).concat(
      ((use.json['in'] as Scalar[] | undefined) ?? []).flatMap((right, index) =>
        type.kind === 'several' ? [] : checkRight(use, { operator: 'is', right, pointer: `${use.pointer}/in/${index}`, type, definition }),
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
    return [diagnostic('impossible-value', place, { field, value: `the same as \`${subjectOf(right)}\`, which is of another type` })];
  }
  const value = right as Scalar;
  if (isPossible(value, operator, type)) return [];
  return [diagnostic('impossible-value', place, { field, value: `${orderWords[operator] ?? ''}${JSON.stringify(value)}`, suggestion: suggestion(value, { use, type, definition }) })];
}

const orderWords: Readonly<Record<string, string>> = { above: 'above ', atLeast: 'at least ', below: 'below ', atMost: 'at most ' };

function family({ kind }: ValueType): string {
  return kind === 'integer' || kind === 'count' ? 'number' : kind;
}

function isPossible(value: Scalar, operator: string, type: ValueType): boolean {
  if (operator === 'is' || operator === 'includes') {
    if (type.values) return type.values.includes(value);
    return isOfKind(value, type) && (typeof value !== 'number' || isWithin(value, type));
  }
  if (type.kind === 'date') return isOfKind(value, type);
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

function isOfKind(value: Scalar, { kind, maxLength = Infinity }: ValueType): boolean {
  switch (kind) {
    case 'text':
    case 'several':
      return typeof value === 'string' && value.trim() !== '' && Array.from(value).length <= maxLength;
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return typeof value === 'number';
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Often the option's words were written in place of its value. */
function suggestion(value: Scalar, { use, type, definition }: { use: JsonUse; type: ValueType; definition: Definition }): string | undefined {
  const { field, attribute } = use.json;
  const node = typeof field === 'string' && attribute === undefined ? resolveNode(use.scope.root, use.scope.from, field) : undefined;
  const named = node && optionsOf(node, definition.lists).find(({ label }) => label === value);
  if (named) return `Did you mean \`${named.value}\`? \`${named.label}\` is the option’s title.`;
  const values = type.values?.map(String) ?? [];
  const near = didYouMean(String(value), values);
  if (near !== undefined) return near;
  if (type.kind === 'date' && typeof value === 'string') return 'Dates are written as `2026-11-22`.';
  return values.length > 0 && values.length <= 12 ? `Possible: ${values.map((one) => `\`${one}\``).join(', ')}.` : undefined;
}
