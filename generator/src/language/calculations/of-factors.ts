import type { CalculationRecords } from './calculation-record.ts';
import { numbers } from '../value-type.ts';

/** Calculations that multiply and divide; and how each is written. */
export interface FactorCalculations {
  readonly times: 'factors';
  readonly dividedBy: 'quotient';
}

/** Their records. */
export const ofFactors: CalculationRecords<FactorCalculations> = {
  times: {
    written: 'factors',
    reads: numbers,
    gives: 'rounded',
    runtime: 'times',
    words: '{factors}',
    snippet: { label: 'times', description: 'A number multiplied by others', body: { times: ['$1', '$2'] } },
    docs: {
      forms: ['{ "times": ["badges", 10] }', '{ "times": ["hours", "rate"], "rounded": { "nearest": 0.01 } }'],
      description: 'Numbers multiplied, exactly as they are written in decimal.',
      more: 'If more than one of them can be a fraction, `rounded` must stand beside it.',
      examples: [
        {
          words: '£10 for each badge:',
          fields: {
            badges: { title: 'How many badges do you need?', type: 'integer', minimum: 1, maximum: 5 },
            fee: { title: 'To pay', type: 'number', format: 'money', 'x-calculate': { times: ['badges', 10] } },
            dear: { 'x-note': 'You can pay in two parts.', 'x-visible': { field: 'fee', atLeast: 30 } },
          },
          rows: [
            ['`{"badges": 3}`', '`fee` comes to `30`; shows `dear`'],
            ['`{"badges": 2}`', '`fee` comes to `20`; hides `dear`'],
            ['nothing', '`fee` comes to nothing; hides `dear`'],
          ],
        },
        {
          words: 'Hours at a rate, in each entry and together:',
          fields: {
            visits: {
              title: 'Visits',
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  hours: { title: 'Hours', type: 'number', multipleOf: 0.25 },
                  rate: { title: 'Rate for an hour', type: 'number', format: 'money' },
                  cost: {
                    title: 'Cost',
                    type: 'number',
                    format: 'money',
                    'x-calculate': { times: ['hours', 'rate'], rounded: { nearest: 0.01 } },
                  },
                },
              },
              'x-ui': { entryLabel: 'Visit' },
            },
            result: {
              title: 'Cost of all visits',
              type: 'number',
              format: 'money',
              'x-calculate': { sum: ['/page/visits/cost'] },
            },
          },
          rows: [
            [
              '`{"visits": [{"hours": 1.25, "rate": 12.21}, {"hours": 0.5, "rate": 12.21}, {"hours": 2}]}`',
              '`result` comes to `21.37`',
            ],
            ['`{"visits": [{"hours": 0.25, "rate": 0.02}]}`', '`result` comes to `0.01`'],
            ['nothing', '`result` comes to nothing'],
          ],
        },
      ],
      unanswered: 'no value, if any is.',
      hidden: 'no value, if any is.',
    },
  },
  dividedBy: {
    written: 'quotient',
    reads: numbers,
    gives: 'rounded',
    runtime: 'dividedBy',
    words: '{first} divided by {second}',
    snippet: {
      label: 'dividedBy',
      description: 'The first number divided by the second, and rounded',
      body: { dividedBy: ['$1', '$2'], rounded: { nearest: 0.01 } },
    },
    docs: {
      forms: ['{ "dividedBy": ["yearly", 52], "rounded": { "nearest": 0.01 } }'],
      description: 'The first divided by the second. `rounded` must stand beside it.',
      examples: [
        {
          words:
            'From an amount each month to one each week. The year is exact, so that only the last step is rounded:',
          fields: {
            monthly: { title: 'Rent each month', type: 'number', format: 'money' },
            yearly: {
              title: 'Rent each year',
              type: 'number',
              format: 'money',
              'x-calculate': { times: ['monthly', 12] },
            },
            weekly: {
              title: 'Rent each week',
              type: 'number',
              format: 'money',
              'x-calculate': { dividedBy: ['yearly', 52], rounded: { nearest: 0.01 } },
            },
          },
          rows: [
            ['`{"monthly": 650}`', '`yearly` comes to `7800`; `weekly` comes to `150`'],
            ['`{"monthly": 499.99}`', '`yearly` comes to `5999.88`; `weekly` comes to `115.38`'],
            ['nothing', '`weekly` comes to nothing'],
          ],
        },
        {
          fields: {
            cost: { title: 'Cost', type: 'number', format: 'money' },
            people: { title: 'People who share it', type: 'integer' },
            share: {
              title: 'Each pays',
              type: 'number',
              format: 'money',
              'x-calculate': { dividedBy: ['cost', 'people'], rounded: { up: 0.01 } },
            },
          },
          rows: [
            ['`{"cost": 10, "people": 3}`', '`share` comes to `3.34`'],
            ['`{"cost": 10, "people": 0}`', '`share` comes to nothing'],
            ['`{"cost": 10}`', '`share` comes to nothing'],
          ],
        },
      ],
      unanswered: 'no value, if either is, or if the second is 0.',
      hidden: 'no value, if either is.',
    },
  },
};
