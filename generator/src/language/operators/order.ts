import { canBeInOrder } from '../possible-value.ts';
import { ordered } from '../value-type.ts';
import type { OperatorRecord, OperatorRecords } from './operator-record.ts';
import { withDate } from './snippets.ts';

/** Operators about which of two values comes first, with what is beside each name. */
export interface Order {
  readonly above: 'operand';
  readonly atLeast: 'operand';
  readonly below: 'operand';
  readonly atMost: 'operand';
}

/** Their records. */
export const order: OperatorRecords<Order> = {
  above: inOrder('above', {
    words: ['more than', 'after'],
    negation: 'atMost',
    converse: 'below',
    canHold: canBeInOrder(({ maximum }, value) => maximum > value),
    alsoCalled: ['greaterThan', 'moreThan', 'gt', '>', 'after'],
    description: 'True if the number is greater, or the date is later.',
    example: [6, 5],
  }),
  atLeast: inOrder('atLeast', {
    words: ['at least', 'on or after'],
    negation: 'below',
    converse: 'atMost',
    canHold: canBeInOrder(({ maximum }, value) => maximum >= value),
    alsoCalled: ['gte', 'min', 'minimum', '>='],
    description: 'True if the number is the same or greater, or the date is the same or later.',
    example: [5, 4],
  }),
  below: inOrder('below', {
    words: ['less than', 'before'],
    negation: 'atLeast',
    converse: 'above',
    canHold: canBeInOrder(({ minimum }, value) => minimum < value),
    alsoCalled: ['lessThan', 'lt', '<', 'before'],
    description: 'True if the number is less, or the date is earlier.',
    example: [4, 5],
  }),
  atMost: inOrder('atMost', {
    words: ['at most', 'on or before'],
    negation: 'above',
    converse: 'atLeast',
    canHold: canBeInOrder(({ minimum }, value) => minimum <= value),
    alsoCalled: ['lte', 'max', 'maximum', '<='],
    description: 'True if the number is the same or less, or the date is the same or earlier.',
    example: [5, 6],
  }),
};

type InOrder = OperatorRecord<'operand', keyof Order>;

interface Own extends Pick<InOrder, 'negation' | 'converse' | 'canHold' | 'alsoCalled'> {
  /** For numbers, and for dates. */
  readonly words: readonly [string, string];
  readonly description: string;
  /** A number for which the comparison with 5 is true, and one for which it is false. */
  readonly example: readonly [number, number];
}

function inOrder(name: keyof Order, { words: [than, then], description, example: [yes, no], ...own }: Own): InOrder {
  return {
    ...own,
    of: ordered,
    beside: 'operand',
    runtime: name,
    words: {
      holds: `{left} is ${than} {right}`,
      not: `{left} is not ${than} {right}`,
      ofDates: { holds: `{left} is ${then} {right}`, not: `{left} is not ${then} {right}` },
    },
    quoted: `${name.replace(/[A-Z]/, (letter) => ` ${letter.toLowerCase()}`)} {value}`,
    snippets: withDate,
    docs: {
      description,
      more: 'Both sides must be numbers, times, or dates of any precision. Otherwise the comparison is false.',
      example: {
        fields: { a: { title: 'Hours', type: 'integer' } },
        comparison: { field: 'a', [name]: 5 },
        shows: [{ a: yes }],
        hides: [{ a: no }, {}],
      },
      unanswered: 'false, and so is the opposite comparison. The `not` of either is true.',
      hidden: 'a hidden answer is unanswered: false.',
    },
  };
}
