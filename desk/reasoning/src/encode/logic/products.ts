import type { Expression, Operand } from '@formwright/generator';
import { opaque } from '../values/coerced.ts';
import { isValid } from '../values/domain.ts';
import { asNumber, type SmtValue } from '../values/smt-value.ts';
import type { Scope } from '../form/scope.ts';
import { plain, type Script } from '../smt/script.ts';
import { and, decimal, implies, ite, not, or, type Term } from '../smt/terms.ts';
import type { Reading } from './reading.ts';

type Multiplied = Extract<Expression, { readonly kind: 'times' | 'dividedBy' }>;

/**
 * Encodes a product or a quotient. It is exact if all but one of the numbers are constants. The solver cannot calculate
 * with products of unknowns, so of these it knows between what they are.
 */
export function multipliedValue(expression: Multiplied, scope: Scope, reading: Reading): SmtValue {
  const { script } = reading.form;
  const values = expression.of.map((one) => reading.operand(one, scope));
  const answered = and(...values.map((one) => one.answered));
  const numbers = values.map(asNumber).filter((number) => number !== undefined);
  if (numbers.length < values.length) return opaque(answered, script);
  const factors = expression.of.map((of, n) => ({ number: numbers[n] as Term, ...whatIsKnown(of, reading) }));
  const combine = expression.kind === 'times' ? product : quotient;
  const exact = script.named('Real', combine(factors, { answered, script }));
  return {
    kind: 'number',
    answered: expression.kind === 'times' ? answered : and(answered, not(`(= ${numbers[1] as Term} 0.0)`)),
    value: expression.rounded ? rounded(exact, expression.rounded, script) : exact,
  };
}

interface Factor {
  readonly number: Term;
  readonly isConstant: boolean;
  /** Between which its values are. */
  readonly limits: readonly number[];
  /** Some of its values, if it is typed. Plain answers have one of these. */
  readonly points: readonly number[];
}

/** Returns what is known of a number that was read; of a calculated one, nothing. */
function whatIsKnown(of: Operand, { form: { nodes } }: Reading): Omit<Factor, 'number'> {
  const node = of.kind === 'field' ? nodes.get(of.path) : undefined;
  if (node?.kind !== 'field' || node.calculated) return { isConstant: of.kind === 'constant', limits: [], points: [] };
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, options = [] } = node;
  const limits = [minimum, exclusiveMinimum, maximum, exclusiveMaximum].filter((limit) => limit !== undefined);
  const points = [1, 2, 10, ...limits, ...options.map(({ value }) => value)];
  return {
    isConstant: false,
    limits,
    points: [...new Set(points)].filter((value): value is number => typeof value === 'number' && isValid(node, value)),
  };
}

interface Within {
  readonly answered: Term;
  readonly script: Script;
}

function product(factors: readonly Factor[], within: Within): Term {
  const [first, ...others] = factors.filter(({ isConstant }) => !isConstant);
  const constants = factors.filter(({ isConstant }) => isConstant);
  const unknowns = others.reduce<Factor | undefined>((part, by) => part && multiplied(part, by, within), first);
  return constants.reduce((all, { number }) => `(* ${number} ${all})`, unknowns?.number ?? '1.0');
}

function multiplied(part: Factor, by: Factor, within: Within): Factor {
  const whole = within.script.unknown('Real');
  relate({ part, by, whole }, within);
  return { number: whole, isConstant: false, limits: [], points: [] };
}

function quotient(factors: readonly Factor[], within: Within): Term {
  const [whole, by] = factors as readonly [Factor, Factor];
  if (by.isConstant) return `(/ ${whole.number} ${by.number})`;
  const part = within.script.unknown('Real');
  relate({ part: { number: part, isConstant: false, limits: [], points: [] }, by, whole: whole.number }, within);
  return part;
}

/**
 * Asserts what is known of `part` times `by`, which is `whole`: for limits x and y, whether (part − x) × (by − y) is
 * above, below or equal to 0. For plain answers, `by` is one of a few values, with which the product is exact.
 */
function relate(
  { part, by, whole }: { readonly part: Factor; readonly by: Factor; readonly whole: Term },
  { answered, script }: Within,
): void {
  const around = (x: number, y: number): Term => {
    const [ofPart, ofBy] = [decimal(x), decimal(y)];
    const rest = script.named(
      'Real',
      `(- (+ ${whole} (* ${ofPart} ${ofBy})) (+ (* ${ofBy} ${part.number}) (* ${ofPart} ${by.number})))`,
    );
    const sides = (one: '<' | '>', other: '<' | '>', sign: '<' | '>'): Term =>
      implies(and(`(${one} ${part.number} ${ofPart})`, `(${other} ${by.number} ${ofBy})`), `(${sign} ${rest} 0.0)`);
    return and(
      implies(or(`(= ${part.number} ${ofPart})`, `(= ${by.number} ${ofBy})`), `(= ${rest} 0.0)`),
      sides('>', '>', '>'),
      sides('<', '<', '>'),
      sides('>', '<', '<'),
      sides('<', '>', '<'),
    );
  };
  script.assert(
    and(
      ...[0, ...part.limits].flatMap((x) => [0, ...by.limits].map((y) => around(x, y))),
      ...by.points.map((point) =>
        implies(`(= ${by.number} ${decimal(point)})`, `(= ${whole} (* ${decimal(point)} ${part.number}))`),
      ),
      by.points.length > 0
        ? implies(and(plain, answered), or(...by.points.map((point) => `(= ${by.number} ${decimal(point)})`)))
        : 'true',
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
