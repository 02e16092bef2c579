import type { CalculationRecords } from './calculation-record.ts';
import { numbers, ordered } from '../value-type.ts';

/** Calculations with numbers, and the smallest or greatest of several values; and how each is written. */
export interface NumberCalculations {
  readonly sum: 'terms';
  readonly min: 'terms';
  readonly max: 'terms';
  readonly difference: 'pair';
}

/** Their records. */
export const ofNumbers: CalculationRecords<NumberCalculations> = {
  sum: {
    written: 'terms',
    reads: numbers,
    gives: 'common',
    runtime: 'sum',
    words: 'the sum of those answered of {of}',
    snippet: { label: 'sum', description: 'The sum of numbers', body: { sum: ['$1', '$2'] } },
    docs: {
      forms: ['{ "sum": ["a", "b"] }'],
      description: 'The sum of what is answered. A field in a repeat stands for all its entries.',
      more: 'It can also add an attribute of the chosen options: `{ "field": "a", "attribute": "points" }`.',
      examples: [
        {
          fields: {
            needs: {
              title: 'Needs',
              type: 'array',
              items: { type: 'object', properties: { hours: { title: 'Hours', type: 'integer' } } },
              'x-ui': { entryLabel: 'Need' },
            },
            more: { title: 'More hours', type: 'integer' },
            result: { title: 'Result', type: 'integer', 'x-calculate': { sum: ['/page/needs/hours', 'more'] } },
          },
          rows: [
            ['`{"needs": [{"hours": 2}, {"hours": 3}, {}], "more": 1}`', '`result` comes to `6`'],
            ['`{"more": 4}`', '`result` comes to `4`'],
            ['nothing', '`result` comes to nothing'],
          ],
        },
        {
          words:
            'To count in how many of several questions something was chosen, give them the options of a [shared list](../language.md#9-blocks-lists-and-words) in which each option has its weight as an attribute, and add up the attribute: here the entry ‘Cannot manage’ of the list has the attribute `"cannot": 1`, the others `0`.',
          fields: {
            eating: { title: 'Eating', 'x-options': 'care-act-levels' },
            washing: { title: 'Washing', 'x-options': 'care-act-levels' },
            dressing: { title: 'Dressing', 'x-options': 'care-act-levels' },
            result: {
              title: 'Areas that they cannot manage',
              type: 'integer',
              'x-calculate': {
                sum: [
                  { field: 'eating', attribute: 'cannot' },
                  { field: 'washing', attribute: 'cannot' },
                  { field: 'dressing', attribute: 'cannot' },
                ],
              },
            },
            several: { 'x-note': 'They cannot manage several areas.', 'x-visible': { field: 'result', atLeast: 2 } },
          },
          rows: [
            [
              '`{"eating": "cannot", "washing": "cannot", "dressing": "manages"}`',
              '`result` comes to `2`; shows `several`',
            ],
            ['`{"eating": "cannot", "washing": "withHelp"}`', '`result` comes to `1`; hides `several`'],
          ],
        },
        {
          words:
            'To count entries within other entries, over all of these, let each outer entry count its own, and add up the counts.',
          fields: {
            outcomes: {
              title: 'Outcomes',
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  steps: {
                    title: 'Steps',
                    type: 'array',
                    items: { type: 'object', properties: { done: { title: 'Is it done?', type: 'boolean' } } },
                    'x-ui': { entryLabel: 'Step' },
                  },
                  open: {
                    title: 'Steps not done',
                    type: 'integer',
                    'x-calculate': { count: 'steps', where: { not: { field: 'done', is: true } } },
                  },
                },
              },
              'x-ui': { entryLabel: 'Outcome' },
            },
            result: {
              title: 'Steps not done, of all outcomes',
              type: 'integer',
              'x-calculate': { sum: ['/page/outcomes/open'] },
            },
            all: { 'x-note': 'Every step is done.', 'x-visible': { field: 'result', is: 0 } },
          },
          rows: [
            [
              '`{"outcomes": [{"steps": [{"done": false}, {"done": true}]}, {"steps": [{}, {"done": false}]}]}`',
              '`result` comes to `3`; hides `all`',
            ],
            ['`{"outcomes": [{"steps": [{"done": true}]}, {}]}`', '`result` comes to `0`; shows `all`'],
            ['nothing', '`result` comes to nothing; hides `all`'],
          ],
        },
      ],
      unanswered: 'what is unanswered is left out; if everything is, there is no value.',
      hidden: 'left out, like the entries of a hidden repeat.',
    },
  },
  min: {
    written: 'terms',
    reads: ordered,
    gives: 'common',
    isAlike: true,
    runtime: 'min',
    words: 'the lowest of those answered of {of}',
    docs: {
      forms: ['{ "min": ["a", "b"] }'],
      description: 'The smallest of the numbers that are answered, or the earliest of the dates or times.',
      examples: [
        {
          fields: {
            a: { title: 'A', type: 'integer' },
            b: { title: 'B', type: 'integer' },
            result: { title: 'Result', type: 'integer', 'x-calculate': { min: ['a', 'b'] } },
          },
          rows: [
            ['`{"a": 2, "b": -1}`', '`result` comes to `-1`'],
            ['`{"a": 2}`', '`result` comes to `2`'],
            ['nothing', '`result` comes to nothing'],
          ],
        },
      ],
      unanswered: 'left out; if everything is, there is no value.',
      hidden: 'left out.',
    },
  },
  max: {
    written: 'terms',
    reads: ordered,
    gives: 'common',
    isAlike: true,
    runtime: 'max',
    words: 'the highest of those answered of {of}',
    docs: {
      forms: ['{ "max": ["a", "b"] }'],
      description: 'The greatest of the numbers that are answered, or the latest of the dates or times.',
      examples: [
        {
          fields: {
            a: { title: 'A', type: 'string', format: 'date' },
            b: { title: 'B', type: 'string', format: 'date' },
            result: { title: 'Result', type: 'string', format: 'date', 'x-calculate': { max: ['a', 'b'] } },
          },
          rows: [
            ['`{"a": "2026-03-02", "b": "2026-03-01"}`', '`result` comes to `"2026-03-02"`'],
            ['`{"b": "2026-03-01"}`', '`result` comes to `"2026-03-01"`'],
            ['nothing', '`result` comes to nothing'],
          ],
        },
      ],
      unanswered: 'left out; if everything is, there is no value.',
      hidden: 'left out.',
    },
  },
  difference: {
    written: 'pair',
    reads: numbers,
    gives: 'common',
    runtime: 'difference',
    words: '{first} minus {second}',
    docs: {
      forms: ['{ "difference": ["exitScore", "entryScore"] }'],
      description: 'The first minus the second.',
      examples: [
        {
          fields: {
            before: { title: 'Before', type: 'integer' },
            after: { title: 'After', type: 'integer' },
            result: { title: 'Result', type: 'integer', 'x-calculate': { difference: ['after', 'before'] } },
          },
          rows: [
            ['`{"before": 3, "after": 5}`', '`result` comes to `2`'],
            ['`{"before": 5, "after": 3}`', '`result` comes to `-2`'],
            ['`{"after": 5}`', '`result` comes to nothing'],
          ],
        },
      ],
      unanswered: 'no value, if either is.',
      hidden: 'no value, if either is.',
    },
  },
};
