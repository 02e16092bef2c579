import type { Condition } from '../../../4-compile/logic/logic.ts';
import { atLeast } from '../formula/entries.ts';
import { and, not, or, type Formula } from '../formula/formula.ts';
import { lowerAnswered, lowerComparison } from './lower-comparison.ts';
import type { Names } from '../formula/names.ts';

/** Expresses a condition in terms that JSON Schema has. */
export function lowerCondition(condition: Condition, names: Names): Formula {
  switch (condition.kind) {
    case 'all':
      return and(...condition.of.map((part) => lowerCondition(part, names)));
    case 'any':
      return or(...condition.of.map((part) => lowerCondition(part, names)));
    case 'not':
      return not(lowerCondition(condition.of, names));
    case 'named': {
      const named = names.conditions.get(condition.name);
      return named === undefined
        ? { kind: 'unsayable', why: `the condition ${condition.name} is not known` }
        : lowerCondition(named, names);
    }
    case 'some':
      return atLeast(condition.repeat, 1, lowerCondition(condition.where, names));
    case 'every':
      return not(atLeast(condition.repeat, 1, not(lowerCondition(condition.where, names))));
    case 'answered': {
      const answered = lowerAnswered(condition.of, names);
      return condition.is ? answered : not(answered);
    }
    case 'compare':
      return lowerComparison(condition, names);
    case 'in': {
      const { left, values } = condition;
      return or(
        ...values.map((value) => lowerComparison({ left, operator: 'is', right: { kind: 'constant', value } }, names)),
      );
    }
  }
}
