import { numbers } from '../value-type.ts';
import type { OperatorRecords } from './operator-record.ts';

/** Operators about how long a text is, with what is beside each name. */
export interface Length {
  readonly fewerWordsThan: 'operand';
}

/** Their records. */
export const length: OperatorRecords<Length> = {
  fewerWordsThan: {
    of: ['text'],
    beside: 'operand',
    against: numbers,
    runtime: 'fewerWordsThan',
    words: {
      holds: '{left} has fewer words than {right}',
      not: '{left} does not have fewer words than {right}',
    },
    // An answer has at least one word.
    canHold: (value) => typeof value === 'number' && value > 1,
    quoted: 'a text with fewer words than {value}',
    snippets: [{ label: 'words', description: 'A number of words', body: 30 }],
    alsoCalled: ['fewerWords', 'minWords', 'shorterThan', 'lengthLessThan', 'minLength'],
    docs: {
      description: 'True if the text has fewer words than this number.',
      more: 'Words are counted as for `x-maxWords`. With `"severity": "advice"`, a rule advises people to write more: `{ "not": { "field": "reason", "fewerWordsThan": 30 } }`.',
      example: {
        fields: { reason: { title: 'Reason', type: 'string', maxLength: 500 } },
        comparison: { field: 'reason', fewerWordsThan: 3 },
        shows: [{ reason: 'Fell' }, { reason: 'She fell' }],
        hides: [{ reason: 'She fell again' }, {}],
      },
      unanswered: 'false.',
      hidden: 'a hidden answer is unanswered: false.',
    },
  },
};
