import type { Scalar, TextFormatName } from '@formwright/model';
import { formats, isMoney } from '@formwright/runtime';
import type { Definition } from '../1-read/definition.ts';
import { operandType, type ValueType } from '../2-resolve/types/types-of.ts';
import { isJson, type Json } from '../2-resolve/keywords/is-json.ts';
import type { JsonUse } from '../2-resolve/uses.ts';

/** A value that a calculation may give, and where in it that is written. */
export interface Given {
  readonly type: ValueType;
  readonly pointer: string;
}

/** Kinds that can be added up. */
export const numbers: readonly ValueType['kind'][] = ['number', 'integer', 'count'];

/**
 * Returns what a calculation gives: of a decision table, each row that is a constant or an operand, as rows that are
 * calculations are looked at by themselves. Leaves out what names something that is not known. `own`: the field's, by
 * which a constant is a date or a text.
 */
export function givenBy(use: JsonUse, own: ValueType, definition: Definition): readonly Given[] {
  const { json, pointer } = use;
  const all = (types: readonly ValueType[]): readonly Given[] => types.map((type) => ({ type, pointer }));
  if ('choose' in json)
    return rowsOf(json).flatMap(({ value, at }) =>
      typesOf([value], { ...use, own, definition }).map((type) => ({ type, pointer: pointer + at })),
    );
  if ('text' in json || 'outwardCode' in json) return all([{ kind: 'text' }]);
  if ('age' in json || 'days' in json || 'count' in json) return all([{ kind: 'integer' }]);
  const written = json['sum'] ?? json['difference'] ?? json['min'] ?? json['max'] ?? json['copy'];
  const terms = Array.isArray(written) ? (written as unknown[]) : [written];
  const types = typesOf(
    terms.map((term) => (typeof term === 'string' ? { field: term } : term)),
    { ...use, own, definition },
  );
  if ('copy' in json) return all(types);
  // What does not go together is said where it stands.
  const isAlike =
    types.length === terms.length &&
    new Set(types.map(({ kind }) => (numbers.includes(kind) ? 'number' : kind))).size === 1;
  return isAlike ? all([together(types)]) : [];
}

function rowsOf(json: Json): readonly { readonly value: unknown; readonly at: string }[] {
  const rows = (json['choose'] as Json[]).map(({ value }, index) => ({ value, at: `/choose/${index}/value` }));
  return [...rows, ...('otherwise' in json ? [{ value: json['otherwise'], at: '/otherwise' }] : [])];
}

interface Reading extends Pick<JsonUse, 'scope'> {
  readonly own: ValueType;
  readonly definition: Definition;
}

function typesOf(terms: readonly unknown[], { scope, own, definition }: Reading): readonly ValueType[] {
  return terms.flatMap((term) => {
    const type = isJson(term) ? operandType({ json: term, scope }, definition) : constantType(term as Scalar, own);
    return type ? [type] : [];
  });
}

function constantType(value: Scalar, own: ValueType): ValueType {
  if (typeof value === 'number')
    return {
      kind: Number.isInteger(value) ? 'integer' : 'number',
      values: [value],
      ...(isMoney(value) ? { format: 'money' } : {}),
    };
  if (typeof value === 'boolean') return { kind: 'boolean', values: [value] };
  const isOfFormat = own.format !== undefined && own.format !== 'money' && isCanonical(value, own.format);
  return isOfFormat ? { kind: own.kind, format: own.format, values: [value] } : { kind: 'text', values: [value] };
}

/** Returns whether a text is right by its format, and written as answers are compared. */
export function isCanonical(value: string, format: TextFormatName): boolean {
  return formats[format].canonical(value) === value && formats[format].problem(value) === undefined;
}

/** What is one of these, or their sum: a fraction where one may be, a rough date where one is. */
function together(types: readonly ValueType[]): ValueType {
  const [first = { kind: 'text' }] = types as [ValueType?];
  if (numbers.includes(first.kind)) {
    const isWhole = types.every(({ kind }) => kind !== 'number');
    const isAmount = types.every(({ kind, format }) => kind !== 'number' || format === 'money');
    return { kind: isWhole ? 'integer' : 'number', ...(isAmount ? { format: 'money' } : {}) };
  }
  const names = new Set(types.map(({ format }) => format));
  const [format] = [...names];
  if (names.size === 1) return { kind: first.kind, ...(format ? { format } : {}) };
  return {
    kind: first.kind,
    ...([...names].every((name) => name === 'date' || name === 'rough-date') ? { format: 'rough-date' } : {}),
  };
}
