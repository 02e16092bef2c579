import type { FieldNode, Scalar } from '@formwright/model';
import { dateNumber, type Day } from './dates.ts';
import { endsOf, momentNumber, roughNumber, timeNumber } from './moments.ts';
import { and, decimal, or, whole, type Term } from './terms.ts';
import type { Texts } from './texts.ts';

/** What stands on a side of a comparison, as the solver knows it. */
export interface Reading {
  readonly kind: Kind;
  readonly answered: Term;
  /**
   * Of `choices`, nothing: those chosen are in `chosen`. Of anything else a term, to be read only where it is answered.
   */
  readonly value: Term;
  readonly chosen?: ReadonlyMap<Scalar, Term>;
  /** Of a `date`, and of the date of a `moment`: writes its year, month and day, the first time. */
  readonly day?: () => Day;
  /** Of what may mean several days, and of a date and time: the first and the last day. */
  readonly ends?: Ends;
}

interface Ends {
  readonly first: Term;
  readonly last: Term;
}

/**
 * `number` and `integer` are of the sorts Real and Int; `date`, `time`, `moment` (a date and time), `rough` (a date of
 * whatever precision) and `text` numbers that stand for them; `files` how many there are; `opaque` is not known.
 */
export type Kind =
  | 'boolean'
  | 'number'
  | 'integer'
  | 'date'
  | 'time'
  | 'moment'
  | 'rough'
  | 'text'
  | 'choices'
  | 'files'
  | 'opaque';

/** Kinds whose values are in the order of time. */
export function isTemporal(kind: Kind): boolean {
  return kind === 'date' || kind === 'time' || kind === 'moment' || kind === 'rough';
}

const temporalFormats = new Map<FieldNode['format'], Kind>([
  ['date', 'date'],
  ['local-time', 'time'],
  ['local-date-time', 'moment'],
  ['rough-date', 'rough'],
]);

export const unanswered: Reading = { kind: 'opaque', answered: 'false', value: 'false' };

/** Gives what kind of value a field has. */
export function kindOf(field: FieldNode): Kind {
  switch (field.type) {
    case 'strings':
      return 'choices';
    case 'attachments':
      return 'files';
    case 'string':
      return temporalFormats.get(field.format) ?? 'text';
    // What is worked out may be a fraction, whatever the type says.
    case 'integer':
      return field.calculated ? 'number' : 'integer';
    default:
      return field.type;
  }
}

/** Gives the term of a constant as a value of a kind; undefined where it can be none. */
export function constantOf(value: Scalar, kind: Kind, texts: Texts): Term | undefined {
  switch (kind) {
    case 'boolean':
      return typeof value === 'boolean' ? String(value) : undefined;
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value)) <= Number.MAX_SAFE_INTEGER
        ? whole(Number(value))
        : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? decimal(value) : undefined;
    case 'date':
    case 'time':
    case 'moment':
    case 'rough': {
      const number = typeof value === 'string' ? temporalNumbers[kind](value) : undefined;
      return number === undefined ? undefined : whole(number);
    }
    case 'text':
      return typeof value === 'string' ? whole(texts.numberOf(value)) : undefined;
    default:
      return undefined;
  }
}

const temporalNumbers = { date: dateNumber, time: timeNumber, moment: momentNumber, rough: roughNumber };

/** What a constant may be beside each kind, the likeliest first. */
const kindsBeside: { readonly [kind in Kind]?: readonly Kind[] } = {
  date: ['date', 'rough', 'text'],
  time: ['time', 'text'],
  moment: ['moment', 'date', 'rough', 'text'],
  rough: ['rough', 'text'],
};

/** Reads a constant by itself. */
export function constantReading(value: Scalar, near: Kind, texts: Texts): Reading {
  const kinds: readonly Kind[] =
    typeof value === 'boolean'
      ? ['boolean']
      : typeof value === 'number'
        ? near === 'integer'
          ? ['integer', 'number']
          : ['number']
        : (kindsBeside[near] ?? ['text']);
  for (const kind of kinds) {
    const term = constantOf(value, kind, texts);
    const ends = kind === 'rough' || kind === 'moment' ? endsOf(String(value)) : undefined;
    if (term !== undefined)
      return {
        kind,
        answered: 'true',
        value: term,
        ...(ends ? { ends: { first: whole(ends.first), last: whole(ends.last) } } : {}),
      };
  }
  return unanswered;
}

/** Says that two answered values are the same; undefined where that cannot be told. */
export function sameValue(left: Reading, right: Reading): Term | undefined {
  if (left.kind === 'opaque' || right.kind === 'opaque') return undefined;
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a && b) return left.kind === right.kind ? `(= ${left.value} ${right.value})` : `(= ${a} ${b})`;
  // A rough date may be a whole one, and a text anything.
  if (left.kind === 'rough' && right.kind === 'date') return `(= ${left.value} (+ 2 (* 3 ${right.value})))`;
  if (left.kind === 'date' && right.kind === 'rough') return sameValue(right, left);
  if (
    left.kind !== right.kind &&
    [left.kind, right.kind].every((kind) => kind === 'text' || isTemporal(kind)) &&
    [left.kind, right.kind].includes('text')
  )
    return undefined;
  return left.kind === right.kind && left.kind !== 'choices' && left.kind !== 'files'
    ? `(= ${left.value} ${right.value})`
    : 'false';
}

/** Says that two answered values are in an order; undefined where that cannot be told. */
export function inOrder(left: Reading, operator: '>' | '>=' | '<' | '<=', right: Reading): Term | undefined {
  if (left.kind === 'opaque' || right.kind === 'opaque') return undefined;
  if (left.kind === right.kind && ['date', 'time', 'moment', 'integer'].includes(left.kind))
    return `(${operator} ${left.value} ${right.value})`;
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a && b) return `(${operator} ${a} ${b})`;
  const [one, other] = [daysOf(left), daysOf(right)];
  if (one && other)
    return operator === '>' || operator === '>='
      ? `(${operator} ${one.first} ${other.last})`
      : `(${operator} ${one.last} ${other.first})`;
  // Texts are in order where they are dates.
  return left.kind === 'text' || right.kind === 'text' ? undefined : 'false';
}

/** The days that a date of whatever precision, or a date and time, may mean. */
function daysOf({ kind, value, ends }: Reading): Ends | undefined {
  return kind === 'date' ? { first: value, last: value } : ends;
}

/** The value as a Real; undefined where it is no number. */
export function asNumber({ kind, value }: Reading): Term | undefined {
  if (kind === 'number') return value;
  return kind === 'integer' ? `(to_real ${value})` : undefined;
}

/** Says that the chosen options hold a value; undefined where that cannot be told. */
export function holdsValue({ kind, chosen }: Reading, right: Reading, texts: Texts): Term | undefined {
  if (kind === 'opaque' || !chosen) return kind === 'opaque' || kind === 'choices' ? undefined : 'false';
  const rows = [...chosen].map(([value, term]) => {
    const same = constantOf(value, right.kind, texts);
    return same === undefined ? 'false' : and(term, `(= ${right.value} ${same})`);
  });
  return right.kind === 'opaque' ? undefined : or(...rows);
}
