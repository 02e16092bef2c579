import type { FieldNode, Scalar } from '@formwright/model';
import { dateNumber, type Day } from './dates.ts';
import { endsOf, momentNumber, roughNumber, timeNumber } from './moments.ts';
import { and, decimal, or, whole, type Term } from '../smt/terms.ts';
import type { Texts } from './texts.ts';

/** One side of a comparison, encoded for the solver. */
export interface SmtValue {
  readonly kind: Kind;
  readonly answered: Term;
  /**
   * The value's term, valid only if it is answered. Unused for `choices`, whose chosen options are in `chosen`.
   */
  readonly value: Term;
  readonly chosen?: ReadonlyMap<Scalar, Term>;
  /** For a `date`, and the date of a `moment`: returns its year, month and day, which are written the first time. */
  readonly day?: () => Day;
  /** For a rough date and a date with time: the first and the last day. */
  readonly ends?: Ends;
}

interface Ends {
  readonly first: Term;
  readonly last: Term;
}

/**
 * The kind of an encoded value. `number` and `integer` have the sorts Real and Int. `date`, `time`, `moment` (a date and
 * time), `rough` (a date of any precision) and `text` are encoded as whole numbers. `files` is the number of files.
 * `opaque` is unknown.
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

/** Returns true for kinds whose values are ordered in time. */
export function isTemporal(kind: Kind): boolean {
  return kind === 'date' || kind === 'time' || kind === 'moment' || kind === 'rough';
}

const temporalFormats = new Map<FieldNode['format'], Kind>([
  ['date', 'date'],
  ['local-time', 'time'],
  ['local-date-time', 'moment'],
  ['rough-date', 'rough'],
]);

/** The encoding of a missing answer. */
export const unanswered: SmtValue = { kind: 'opaque', answered: 'false', value: 'false' };

/** Returns the kind of a field's value. */
export function kindOf(field: FieldNode): Kind {
  switch (field.type) {
    case 'strings':
      return 'choices';
    case 'attachments':
      return 'files';
    case 'string':
      return temporalFormats.get(field.format) ?? 'text';
    // A calculated value may be a fraction, whatever the type says.
    case 'integer':
      return field.calculated ? 'number' : 'integer';
    default:
      return field.type;
  }
}

/** Returns the term of a constant as a value of a kind; undefined if it cannot be one. */
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

/** The kinds that a constant may have beside a value of each kind, the most likely first. */
const kindsBeside: { readonly [kind in Kind]?: readonly Kind[] } = {
  date: ['date', 'rough', 'text'],
  time: ['time', 'text'],
  moment: ['moment', 'date', 'rough', 'text'],
  rough: ['rough', 'text'],
};

/** Encodes a constant. `near`: the kind of the value beside it. */
export function constantValue(value: Scalar, near: Kind, texts: Texts): SmtValue {
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

/** Returns the term that two answered values are equal; undefined if that cannot be decided. */
export function sameValue(left: SmtValue, right: SmtValue): Term | undefined {
  if (left.kind === 'opaque' || right.kind === 'opaque') return undefined;
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a && b) return left.kind === right.kind ? `(= ${left.value} ${right.value})` : `(= ${a} ${b})`;
  // A rough date may be a full date, and a text may be anything.
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

/** Returns the term that two answered values are in an order; undefined if that cannot be decided. */
export function inOrder(left: SmtValue, operator: '>' | '>=' | '<' | '<=', right: SmtValue): Term | undefined {
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
  // Texts have an order if they are dates.
  return left.kind === 'text' || right.kind === 'text' ? undefined : 'false';
}

/** Returns the first and last day of a date of any precision, or of a date and time. */
function daysOf({ kind, value, ends }: SmtValue): Ends | undefined {
  return kind === 'date' ? { first: value, last: value } : ends;
}

/** Returns the value as a Real; undefined if it is not a number. */
export function asNumber({ kind, value }: SmtValue): Term | undefined {
  if (kind === 'number') return value;
  return kind === 'integer' ? `(to_real ${value})` : undefined;
}

/** Returns the term that a value is among the chosen options; undefined if that cannot be decided. */
export function holdsValue({ kind, chosen }: SmtValue, right: SmtValue, texts: Texts): Term | undefined {
  if (kind === 'opaque' || !chosen) return kind === 'opaque' || kind === 'choices' ? undefined : 'false';
  const rows = [...chosen].map(([value, term]) => {
    const same = constantOf(value, right.kind, texts);
    return same === undefined ? 'false' : and(term, `(= ${right.value} ${same})`);
  });
  return right.kind === 'opaque' ? undefined : or(...rows);
}

/** Returns the term that an option is the answer, or one of the answers. */
export function isChosen({ kind, answered, value, chosen }: SmtValue, option: Scalar, texts: Texts): Term {
  if (chosen) return chosen.get(option) ?? 'false';
  const constant = constantOf(option, kind, texts);
  return constant === undefined ? 'false' : and(answered, `(= ${value} ${constant})`);
}
