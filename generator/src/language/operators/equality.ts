import { canBe } from '../possible-value.ts';
import { single } from '../value-type.ts';
import type { OperatorRecords } from './operator-record.ts';
import { withField } from './snippets.ts';

/** Operators about which answer there is, or whether there is one, with what is beside each name. */
export interface Equality {
  readonly is: 'operand';
  readonly in: 'constants';
  readonly includes: 'operand';
  readonly answered: 'boolean';
}

const notHeld = 'a hidden answer is unanswered: false.';

/** Their records. */
export const equality: OperatorRecords<Equality> = {
  is: {
    of: single,
    beside: 'operand',
    runtime: 'equals',
    words: { holds: '{left} is {right}', not: '{left} is not {right}' },
    converse: 'is',
    canHold: canBe,
    snippets: withField,
    alsoCalled: ['equals', 'equal', 'eq', 'value', '=', '==', '==='],
    docs: {
      description: 'True if the answer is exactly this value.',
      more: 'Both must be the same text, number or boolean: `"1"` is not `1`. The value can also be a field, a fact or today.',
      example: {
        fields: { a: { title: 'A', type: 'integer' }, b: { title: 'B', type: 'integer' } },
        comparison: { field: 'a', is: { field: 'b' } },
        shows: [{ a: 0, b: 0 }],
        hides: [{ a: 1, b: 0 }, { a: 1 }, {}],
      },
      unanswered: 'false, even if both sides are unanswered.',
      hidden: notHeld,
    },
  },
  in: {
    of: single,
    beside: 'constants',
    words: { holds: '{left} is {right}', not: '{left} is not {right}' },
    canHold: canBe,
    alsoCalled: ['oneOf'],
    docs: {
      description: 'True if the answer is one of these values.',
      example: {
        fields: { place: { title: 'Place', enum: ['home', 'ward', 'hostel'] } },
        comparison: { field: 'place', in: ['ward', 'hostel'] },
        shows: [{ place: 'ward' }],
        hides: [{ place: 'home' }, {}],
      },
      unanswered: 'false.',
      hidden: notHeld,
    },
  },
  includes: {
    of: ['several'],
    beside: 'operand',
    runtime: 'includes',
    words: {
      holds: '{right} is among the answers to {left}',
      not: '{right} is not among the answers to {left}',
    },
    canHold: canBe,
    snippets: withField,
    alsoCalled: ['contains', 'include'],
    docs: {
      description: 'True if this value is one of the chosen options.',
      example: {
        fields: { aids: { title: 'Aids', type: 'array', items: { enum: ['rail', 'board'] } } },
        comparison: { field: 'aids', includes: 'rail' },
        shows: [{ aids: ['board', 'rail'] }],
        hides: [{ aids: ['board'] }, { aids: [] }, {}],
      },
      unanswered: 'false.',
      hidden: `${notHeld} A hidden option counts as not chosen.`,
    },
  },
  answered: {
    // A count always has a value.
    of: ['text', 'date', 'time', 'number', 'integer', 'boolean', 'several', 'files'],
    beside: 'boolean',
    alsoCalled: [],
    docs: {
      description: 'With `true`, true if there is an answer. With `false`, true if there is none.',
      more: '`false` and `0` are answers.',
      example: {
        fields: { lift: { title: 'Lift', type: 'boolean' } },
        comparison: { field: 'lift', answered: true },
        shows: [{ lift: false }],
        hides: [{ lift: null }, {}],
      },
      unanswered: 'with `true` it is false, with `false` it is true.',
      hidden: 'a hidden answer is unanswered: with `true` it is false, with `false` it is true.',
    },
  },
};
