import type { FieldNode, Scalar } from '@formwright/model';
import { dateNumber, type Day } from './dates.ts';
import { and, decimal, or, whole, type Term } from './terms.ts';
import type { Texts } from './texts.ts';

/** What stands on a side of a comparison, as the solver knows it. */
export interface Reading {
  readonly kind: Kind;
  readonly answered: Term;
  /** Of `choices`, nothing: those chosen are in `chosen`. Of anything else a term, to be read only where it is answered. */
  readonly value: Term;
  readonly chosen?: ReadonlyMap<Scalar, Term>;
  /** Of a `date`: writes its year, month and day, the first time. */
  readonly day?: () => Day;
}

/** `number` and `integer` are of the sorts Real and Int, `date` and `text` numbers that stand for them, `files` how many there are; `opaque` is not known. */
export type Kind = 'boolean' | 'number' | 'integer' | 'date' | 'text' | 'choices' | 'files' | 'opaque';

export const unanswered: Reading = { kind: 'opaque', answered: 'false', value: 'false' };

/** Gives what kind of value a field has. */
export function kindOf(field: FieldNode): Kind {
  switch (field.type) {
    case 'strings':
      return 'choices';
    case 'attachments':
      return 'files';
    case 'string':
      return field.format === 'date' ? 'date' : 'text';
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
      return Number.isInteger(value) && Math.abs(Number(value)) <= Number.MAX_SAFE_INTEGER ? whole(Number(value)) : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? decimal(value) : undefined;
    case 'date': {
      const number = typeof value === 'string' ? dateNumber(value) : undefined;
      return number === undefined ? undefined : whole(number);
    }
    case 'text':
      return typeof value === 'string' ? whole(texts.numberOf(value)) : undefined;
    default:
      return undefined;
  }
}

/** Reads a constant by itself. */
export function constantReading(value: Scalar, near: Kind, texts: Texts): Reading {
  const kinds: readonly Kind[] = typeof value === 'boolean' ? ['boolean'] : typeof value === 'number' ? (near === 'integer' ? ['integer', 'number'] : ['number']) : near === 'date' ? ['date', 'text'] : ['text'];
  for (const kind of kinds) {
    const term = constantOf(value, kind, texts);
    if (term !== undefined) return { kind, answered: 'true', value: term };
  }
  return unanswered;
}

/** Says that two answered values are the same; undefined where that cannot be told. */
export function sameValue(left: Reading, right: Reading): Term | undefined {
  if (left.kind === 'opaque' || right.kind === 'opaque') return undefined;
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a && b) return left.kind === right.kind ? `(= ${left.value} ${right.value})` : `(= ${a} ${b})`;
  // A rough date may be a whole one.
  if ([left.kind, right.kind].every((kind) => kind === 'date' || kind === 'text') && left.kind !== right.kind) return undefined;
  return left.kind === right.kind && left.kind !== 'choices' && left.kind !== 'files' ? `(= ${left.value} ${right.value})` : 'false';
}

/** Says that two answered values are in an order; undefined where that cannot be told. */
export function inOrder(left: Reading, operator: '>' | '>=' | '<' | '<=', right: Reading): Term | undefined {
  if (left.kind === 'opaque' || right.kind === 'opaque') return undefined;
  if (left.kind === right.kind && (left.kind === 'date' || left.kind === 'integer')) return `(${operator} ${left.value} ${right.value})`;
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a && b) return `(${operator} ${a} ${b})`;
  // Texts are in order where they are dates.
  return left.kind === 'text' || right.kind === 'text' ? undefined : 'false';
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
