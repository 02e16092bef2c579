import type { FieldNode, Scalar } from '@formwright/model';
import { checksOf, readField } from '@formwright/runtime';
import { constantOf, type SmtValue } from './smt-value.ts';
import type { Script } from '../smt/script.ts';
import { and, decimal, implies, not, or, whole, type Term } from '../smt/terms.ts';
import type { Texts } from './texts.ts';

/** Returns true if an answer is in canonical form and within the field's own limits. */
export function isValid(field: FieldNode, value: unknown): boolean {
  const read = readField(field, value);
  if (read === undefined || JSON.stringify(read) !== JSON.stringify(value)) return false;
  return checksOf(field).every(({ fails }) => !fails(read as never));
}

/**
 * Limits that an answer reaches step by step. They apply to submissions, but not to what people see on the way.
 */
const reachedBySteps = ['minItems', 'minLength'] as const;

/** No condition asks about more files than this. */
const mostFiles = 20;

/** Encodes a field's own restrictions on its answer: kind, options, format and limits. */
export function domainOf(
  field: FieldNode,
  answer: SmtValue,
  { texts, script }: { readonly texts: Texts; readonly script: Script },
): Term {
  const { value, kind, chosen } = answer;
  if (kind === 'files') return and(`(<= 1 ${value})`, `(<= ${value} ${whole(field.maxItems ?? mostFiles)})`);
  const constant = (one: Scalar): Term | undefined => constantOf(one, kind, texts);
  const parts: Term[] = [];
  if (kind === 'choices') {
    const all = [...(chosen ?? new Map<Scalar, Term>()).values()];
    for (const [option, term] of chosen ?? [])
      if (option === field.exclusive) parts.push(implies(term, not(or(...all.filter((other) => other !== term)))));
    if (field.maxItems !== undefined && field.maxItems < all.length)
      parts.push(`(<= ${countOf(all)} ${whole(field.maxItems)})`);
    return and(...parts);
  }
  if (field.const !== undefined) parts.push(equals(value, constant(field.const)));
  if (field.options)
    parts.push(
      or(
        ...field.options
          .filter((option) => isWithin(field, option.value))
          .map((option) => equals(value, constant(option.value))),
      ),
    );
  else if (kind === 'text') {
    parts.push(
      `(<= 0 ${value})`,
      ...texts
        .all()
        .filter((text) => !isWithin(field, text))
        .map((text) => not(equals(value, whole(texts.numberOf(text))))),
    );
  }
  const number =
    kind === 'number' || kind === 'integer' ? (kind === 'integer' ? `(to_real ${value})` : value) : undefined;
  if (number !== undefined) parts.push(...limitsOf(field, { number, value, kind, script }));
  return and(...parts);
}

function isWithin(field: FieldNode, value: Scalar): boolean {
  const { minLength: _, ...rest } = field;
  return isValid(rest, value);
}

function equals(value: Term, constant: Term | undefined): Term {
  if (constant === 'true') return value;
  return constant === 'false' ? not(value) : constant === undefined ? 'false' : `(= ${value} ${constant})`;
}

interface Numeric {
  readonly number: Term;
  readonly value: Term;
  readonly kind: SmtValue['kind'];
  readonly script: Script;
}

const bounds = { minimum: '>=', exclusiveMinimum: '>', maximum: '<=', exclusiveMaximum: '<' } as const;

function limitsOf(field: FieldNode, { number, value, kind, script }: Numeric): Term[] {
  const parts: Term[] = [];
  for (const [name, operator] of Object.entries(bounds)) {
    const bound = field[name as keyof typeof bounds];
    if (bound === undefined) continue;
    parts.push(
      kind === 'integer' && Number.isInteger(bound)
        ? `(${operator} ${value} ${whole(bound)})`
        : `(${operator} ${number} ${decimal(bound)})`,
    );
  }
  for (const step of [field.multipleOf, field.format === 'money' ? 0.01 : undefined]) {
    if (step === undefined || (kind === 'integer' && (step === 1 || step === 0.01))) continue;
    const times = script.unknown('Int');
    parts.push(
      kind === 'integer' && Number.isInteger(step)
        ? `(= ${value} (* ${whole(step)} ${times}))`
        : `(= ${number} (* ${decimal(step)} (to_real ${times})))`,
    );
  }
  return parts;
}

/** Encodes the extra restrictions on a submitted answer: the limits that are reached step by step. */
export function completeOf(field: FieldNode, { answered, value, kind, chosen }: SmtValue, texts: Texts): Term {
  if (!reachedBySteps.some((name) => field[name] !== undefined)) return 'true';
  if (kind === 'files') return implies(answered, `(>= ${value} ${whole(field.minItems ?? 0)})`);
  if (kind === 'choices' && chosen)
    return implies(answered, `(>= ${countOf([...chosen.values()])} ${whole(field.minItems ?? 0)})`);
  if (kind !== 'text' || field.options) return 'true';
  return implies(
    answered,
    and(
      ...texts
        .all()
        .filter((text) => isWithin(field, text) && !isValid(field, text))
        .map((text) => not(`(= ${value} ${whole(texts.numberOf(text))})`)),
    ),
  );
}

/** Counts how many of these terms are true. */
export function countOf(terms: readonly Term[]): Term {
  const ones = terms.map((term) => `(ite ${term} 1 0)`);
  return ones.length > 1 ? `(+ ${ones.join(' ')})` : (ones[0] ?? '0');
}
