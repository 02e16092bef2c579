import type { Condition, Operator } from '@formwright/generator';
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
  return and(a.answered, b.answered, saidBy(operator, { a, b, left, encoding }) ?? encoding.script.unknown('Bool'));
}

interface Sides extends Side {
  readonly a: SmtValue;
  readonly b: SmtValue;
}

function saidBy(operator: Operator, { a, b, ...side }: Sides): Term | undefined {
  switch (operator) {
    case 'is':
      return sameValue(a, b);
    case 'sameDay': {
      const [from, until] = [inOrder(a, '>=', b), inOrder(a, '<=', b)];
      return from === undefined || until === undefined ? undefined : and(from, until);
    }
    case 'includes':
      return included(a, b, side);
    default:
      return inOrder(a, ({ above: '>', atLeast: '>=', below: '<', atMost: '<=' } as const)[operator], b);
  }
}

interface Side {
  readonly left: Extract<Condition, { kind: 'compare' }>['left'];
  readonly encoding: Encoding;
}

/** Encodes `includes`. A fact that is a list may contain anything, so only constants are known to be in it or not. */
function included(
  a: Parameters<typeof holdsValue>[0],
  b: Parameters<typeof holdsValue>[1],
  { left, encoding }: Side,
): Term | undefined {
  const known = holdsValue(a, b, encoding.texts);
  return left.kind === 'context' && (known === undefined || !/^\d+$|^true$|^false$/.test(b.value)) ? undefined : known;
}
