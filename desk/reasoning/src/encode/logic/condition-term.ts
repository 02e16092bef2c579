import type { Condition, Operand } from '@formwright/generator';
import type { Operator } from '@formwright/generator/language';
import { addListed } from '../answers/facts.ts';
import { holdsValue, inOrder, sameValue, type SmtValue } from '../values/smt-value.ts';
import type { Scope } from '../form/scope.ts';
import { quantified } from './quantified.ts';
import { and, not, or, type Term } from '../smt/terms.ts';
import type { Reading } from './reading.ts';

/**
 * Encodes a condition. Anything that cannot be expressed becomes a free unknown, so that nothing is called impossible
 * wrongly.
 */
export function conditionTerm(condition: Condition, scope: Scope, reading: Reading): Term {
  switch (condition.kind) {
    case 'all':
      return and(...condition.of.map((one) => reading.condition(one, scope)));
    case 'any':
      return or(...condition.of.map((one) => reading.condition(one, scope)));
    case 'not':
      return not(reading.condition(condition.of, scope));
    case 'named': {
      const named = reading.form.compiled.logic.conditions.get(condition.name);
      return named
        ? reading.form.script.named('Bool', reading.condition(named, []))
        : reading.form.script.unknown('Bool');
    }
    case 'some':
    case 'every':
      return quantified(condition, scope, reading);
    case 'answered': {
      const { answered } = reading.operand(condition.of, scope);
      return condition.is ? answered : not(answered);
    }
    case 'in': {
      const left = reading.operand(condition.left, scope);
      const same = condition.values.map(
        (value) =>
          sameValue(left, reading.operand({ kind: 'constant', value }, scope, left)) ??
          reading.form.script.unknown('Bool'),
      );
      return and(left.answered, or(...same));
    }
    case 'compare':
      return comparison(condition, scope, reading);
    default:
      return reading.form.script.unknown('Bool');
  }
}

function comparison(
  { left, operator, right }: Extract<Condition, { kind: 'compare' }>,
  scope: Scope,
  reading: Reading,
): Term {
  const a = reading.operand(left, scope, left.kind === 'constant' ? reading.operand(right, scope) : undefined);
  const b = reading.operand(right, scope, a);
  if (left.kind === 'context' && right.kind === 'constant' && operator === 'includes')
    addListed(a, right.value, reading.form.script);
  return and(a.answered, b.answered, terms[operator]({ a, b, left, reading }) ?? reading.form.script.unknown('Bool'));
}

interface Sides {
  readonly a: SmtValue;
  readonly b: SmtValue;
  readonly left: Operand;
  readonly reading: Reading;
}

/** What each operator is of two answered values. Undefined if that cannot be expressed. */
const terms: Readonly<Record<Operator, (sides: Sides) => Term | undefined>> = {
  is: ({ a, b }) => sameValue(a, b),
  sameDay({ a, b }) {
    const [from, until] = [inOrder(a, '>=', b), inOrder(a, '<=', b)];
    return from === undefined || until === undefined ? undefined : and(from, until);
  },
  // A fact that is a list may contain anything, so only constants are known to be in it or not.
  includes({ a, b, left, reading }) {
    const known = holdsValue(a, b, reading.form.texts);
    return left.kind === 'context' && (known === undefined || !/^\d+$|^true$|^false$/.test(b.value))
      ? undefined
      : known;
  },
  above: ({ a, b }) => inOrder(a, '>', b),
  atLeast: ({ a, b }) => inOrder(a, '>=', b),
  below: ({ a, b }) => inOrder(a, '<', b),
  atMost: ({ a, b }) => inOrder(a, '<=', b),
  fewerWordsThan: () => undefined,
};
