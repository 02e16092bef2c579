import type { Condition, Operand, Operator } from '@formwright/generator';
import type { Encoding } from './encoding.ts';
import { addListed } from './facts.ts';
import { holdsValue, inOrder, sameValue, type SmtValue } from './smt-value.ts';
import type { Scope } from './scope.ts';
import { quantified } from './quantified.ts';
import { and, not, or, type Term } from './terms.ts';

/**
 * Encodes a condition. Anything that cannot be expressed becomes a free unknown, so that nothing is called impossible
 * wrongly.
 */
export function conditionTerm(condition: Condition, scope: Scope, encoding: Encoding): Term {
  switch (condition.kind) {
    case 'all':
      return and(...condition.of.map((one) => encoding.condition(one, scope)));
    case 'any':
      return or(...condition.of.map((one) => encoding.condition(one, scope)));
    case 'not':
      return not(encoding.condition(condition.of, scope));
    case 'named': {
      const named = encoding.compiled.logic.conditions.get(condition.name);
      return named ? encoding.script.named('Bool', encoding.condition(named, [])) : encoding.script.unknown('Bool');
    }
    case 'some':
    case 'every':
      return quantified(condition, scope, encoding);
    case 'answered': {
      const { answered } = encoding.operand(condition.of, scope);
      return condition.is ? answered : not(answered);
    }
    case 'in': {
      const left = encoding.operand(condition.left, scope);
      const same = condition.values.map(
        (value) =>
          sameValue(left, encoding.operand({ kind: 'constant', value }, scope, left)) ??
          encoding.script.unknown('Bool'),
      );
      return and(left.answered, or(...same));
    }
    case 'compare':
      return comparison(condition, scope, encoding);
    default:
      return encoding.script.unknown('Bool');
  }
}

function comparison(
  { left, operator, right }: Extract<Condition, { kind: 'compare' }>,
  scope: Scope,
  encoding: Encoding,
): Term {
  const a = encoding.operand(left, scope, left.kind === 'constant' ? encoding.operand(right, scope) : undefined);
  const b = encoding.operand(right, scope, a);
  if (left.kind === 'context' && right.kind === 'constant' && operator === 'includes')
    addListed(a, right.value, encoding);
  return and(a.answered, b.answered, terms[operator]({ a, b, left, encoding }) ?? encoding.script.unknown('Bool'));
}

interface Sides {
  readonly a: SmtValue;
  readonly b: SmtValue;
  readonly left: Operand;
  readonly encoding: Encoding;
}

/** What each operator is of two answered values. Undefined if that cannot be expressed. */
const terms: Readonly<Record<Operator, (sides: Sides) => Term | undefined>> = {
  is: ({ a, b }) => sameValue(a, b),
  sameDay({ a, b }) {
    const [from, until] = [inOrder(a, '>=', b), inOrder(a, '<=', b)];
    return from === undefined || until === undefined ? undefined : and(from, until);
  },
  // A fact that is a list may contain anything, so only constants are known to be in it or not.
  includes({ a, b, left, encoding }) {
    const known = holdsValue(a, b, encoding.texts);
    return left.kind === 'context' && (known === undefined || !/^\d+$|^true$|^false$/.test(b.value))
      ? undefined
      : known;
  },
  above: ({ a, b }) => inOrder(a, '>', b),
  atLeast: ({ a, b }) => inOrder(a, '>=', b),
  below: ({ a, b }) => inOrder(a, '<', b),
  atMost: ({ a, b }) => inOrder(a, '<=', b),
};
