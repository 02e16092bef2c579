import type { FormatName, Scalar, TextFormatName } from '@formwright/model';
import { codeFormat, isMoney, isRealDate } from '@formwright/runtime';
import { textFormats } from './formats/index.ts';
import type { ValueType } from './value-type.ts';

/** Returns whether a value of this type can be this constant. */
export function canBe(value: Scalar, type: ValueType): boolean {
  if (type.values) return type.values.includes(value);
  return isOfKind(value, type) && (typeof value !== 'number' || isWithin(value, type));
}

/**
 * Returns a function that returns whether a value of a type can be in this order with a constant. `reaches`: for
 * numbers.
 */
export function canBeInOrder(
  reaches: (limits: { readonly minimum: number; readonly maximum: number }, value: number) => boolean,
): (value: Scalar, type: ValueType) => boolean {
  return (value, type) => {
    if (type.kind === 'date' || type.kind === 'time') return isOrderable(value, type);
    const { minimum = -Infinity, maximum = Infinity } = type;
    return typeof value === 'number' && reaches({ minimum, maximum }, value);
  };
}

/** Returns whether a text is valid by its format, and written as answers are compared. */
export function isCanonical(value: string, format: TextFormatName): boolean {
  const { canonical, problem } = textFormats[format].text;
  return canonical(value) === value && problem(value) === undefined;
}

/** Returns whether a format is a text format. */
export function isTextFormat(format: FormatName | undefined): format is TextFormatName {
  return format !== undefined && format !== 'money';
}

function isWithin(value: number, { kind, minimum = -Infinity, maximum = Infinity }: ValueType): boolean {
  return value >= minimum && value <= maximum && (kind === 'number' || Number.isInteger(value));
}

function isOfKind(value: Scalar, { kind, maxLength = Infinity, format, code }: ValueType): boolean {
  switch (kind) {
    case 'text':
    case 'date':
    case 'time':
    case 'several':
      return (
        typeof value === 'string' &&
        value.trim() !== '' &&
        Array.from(value).length <= maxLength &&
        (!isTextFormat(format) || isCanonical(value, format)) &&
        (code === undefined || codeFormat(code).problem(value) === undefined)
      );
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return typeof value === 'number' && (format !== 'money' || isMoney(value));
  }
}

/**
 * Returns whether other values can come before or after it: it is a full date, also for dates of another precision, or
 * has the field's own precision.
 */
function isOrderable(value: Scalar, { kind, format }: ValueType): boolean {
  if (typeof value !== 'string') return false;
  if (kind === 'time' || format === 'local-date-time')
    return isCanonical(value, format as TextFormatName) || (kind === 'date' && isRealDate(value));
  return isRealDate(value);
}
