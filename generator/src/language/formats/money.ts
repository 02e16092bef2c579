import type { FormatRecord } from './format-record.ts';

/** The format of numbers that are amounts of money. */
export const money: FormatRecord = {
  description: 'Pounds and pence, for a `number`.',
  kind: 'number',
  widget: 'number',
  ui: { width: 10, prefix: '£' },
  noun: 'an amount of money',
  alsoCalled: ['currency'],
  reference: {
    row: [
      'pounds with at most two decimals, less than ten million either way; typed as `£1,234.50` or `1234.5`',
      'the number `1234.5`',
      '£1,234.50, £12',
    ],
    text: 'At most two decimals; typed as `£1,234.50` or `1234.5`, shown as £1,234.50, or £12 if there are no pence. Less than ten million either way. Sums are calculated in decimals, as written: 0.1 and 0.2 are 0.3.',
    answers: [
      [1234.5, 'no issue; sends `a` as `1234.5`'],
      [12.345, '`format` at `a`'],
      [10000000, '`maximum` at `a`'],
      [-10000000, '`minimum` at `a`'],
      ['twelve', '`type` at `a`'],
    ],
  },
};
