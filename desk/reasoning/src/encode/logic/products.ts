import type { Expression, Operand } from '@formwright/generator';
import type { FieldNode } from '@formwright/model';
import { opaque } from '../values/coerced.ts';
import { asNumber, type SmtValue } from '../values/smt-value.ts';
import type { Scope } from '../form/scope.ts';
import { plain, type Script } from '../smt/script.ts';
import { and, decimal, implies, ite, not, or, type Term } from '../smt/terms.ts';
import type { Reading } from './reading.ts';

type Multiplied = Extract<Expression, { readonly kind: 'times' | 'dividedBy' }>;

/**
 * Encodes a product or a quotient. It is exact if all but one of the numbers are constants. The solver cannot decide
 * products of unknowns, so of these it knows the sign, and the product with some values of a factor.
 */
export function multipliedValue(expression: Multiplied, scope: Scope, reading: Reading): SmtValue {
  const { script } = reading.form;
  const values = expression.of.map((one) => reading.operand(one, scope));
  const answered = and(...values.map((one) => one.answered));
  const numbers = values.map(asNumber).filter((number) => number !== undefined);
  if (numbers.length < values.length) return opaque(answered, script);
  const factors = expression.of.map((of, n) => ({ number: numbers[n] as Term, points: pointsOf(of, reading) }));
  const isQuotient = expression.kind === 'dividedBy';
  const constants = isQuotient ? [] : factors.filter(({ points }) => points === 'itself');
  const [first, ...others] = factors.filter((factor) => !constants.includes(factor));
  const unknowns = others.reduce(
    (whole, by) =>
      isQuotient ? divided(whole, by, { answered, script }) : multiplied(whole, by, { answered, script }),
    first?.number ?? '1.0',
  );
  const exact = script.named(
    'Real',
    constants.reduce((all, { number }) => `(* ${number} ${all})`, unknowns),
  );
  return {
    kind: 'number',
    answered: isQuotient ? and(answered, not(`(= ${numbers[1] as Term} 0.0)`)) : answered,
    value: expression.rounded ? rounded(exact, expression.rounded, script) : exact,
  };
}

interface Factor {
  readonly number: Term;
  /** Values with which a product is known. */
  readonly points: 'itself' | readonly number[];
}

/** Returns values that an answer is likely to be allowed to have. */
function pointsOf(of: Operand, { form: { nodes } }: Reading): Factor['points'] {
  if (of.kind === 'constant') return 'itself';
  const {
    minimum,
    maximum,
    options = [],
  } = of.kind === 'field' ? ((nodes.get(of.path) ?? {}) as Partial<FieldNode>) : ({} as Partial<FieldNode>);
  const all = [1, 2, 10, minimum, maximum, ...options.map(({ value }) => value)];
  return [...new Set(all.filter((value) => typeof value === 'number' && Number.isFinite(value)))] as number[];
}

interface Within {
  readonly answered: Term;
  readonly script: Script;
}

function multiplied(part: Term, by: Factor, within: Within): Term {
  const whole = within.script.unknown('Real');
  relate({ part, whole, by }, within);
  return whole;
}

function divided(whole: Term, by: Factor, within: Within): Term {
  if (by.points === 'itself') return `(/ ${whole} ${by.number})`;
  const part = within.script.unknown('Real');
  relate({ part, whole, by }, within);
  return part;
}

/** Asserts what is known of `part` times `by`, which is `whole`. For plain answers, `by` is one of its points. */
function relate(
  { part, whole, by: { number, points } }: { readonly part: Term; readonly whole: Term; readonly by: Factor },
  { answered, script }: Within,
): void {
  const all = points === 'itself' ? [] : points;
  const signs = (one: '<' | '>', other: '<' | '>', product: '<' | '>'): Term =>
    implies(and(`(${one} ${part} 0.0)`, `(${other} ${number} 0.0)`), `(${product} ${whole} 0.0)`);
  script.assert(
    and(
      implies(or(`(= ${part} 0.0)`, `(= ${number} 0.0)`), `(= ${whole} 0.0)`),
      signs('>', '>', '>'),
      signs('<', '<', '>'),
      signs('>', '<', '<'),
      signs('<', '>', '<'),
      ...all.map((point) => implies(`(= ${number} ${decimal(point)})`, `(= ${whole} (* ${decimal(point)} ${part}))`)),
      implies(and(plain, answered), or(...all.map((point) => `(= ${number} ${decimal(point)})`))),
    ),
  );
}

/** Encodes the multiple to which a number is rounded. */
function rounded(exact: Term, { way, to }: NonNullable<Multiplied['rounded']>, script: Script): Term {
  const step = decimal(to);
  const multiple = script.named('Real', `(* ${step} (to_real ${script.unknown('Int')}))`);
  const [above, below] = [`(- ${multiple} ${exact})`, `(- ${exact} ${multiple})`];
  script.assert(
    {
      nearest: ite(
        `(<= 0.0 ${exact})`,
        and(`(<= (* 2.0 ${above}) ${step})`, `(< (* 2.0 ${below}) ${step})`),
        and(`(< (* 2.0 ${above}) ${step})`, `(<= (* 2.0 ${below}) ${step})`),
      ),
      up: ite(`(<= 0.0 ${exact})`, within(above, step), within(below, step)),
      down: ite(`(<= 0.0 ${exact})`, within(below, step), within(above, step)),
    }[way],
  );
  return multiple;
}

function within(distance: Term, step: Term): Term {
  return and(`(<= 0.0 ${distance})`, `(< ${distance} ${step})`);
}
