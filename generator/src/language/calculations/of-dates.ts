import type { CalculationRecords } from './calculation-record.ts';

/** Calculations with dates, and the count; and how each is written. */
export interface DateCalculations {
  readonly age: 'span';
  readonly days: 'span';
  readonly count: 'count';
}

/** Their records. */
export const ofDates: CalculationRecords<DateCalculations> = {
  age: {
    written: 'span',
    reads: ['date'],
    gives: 'integer',
    runtime: 'wholeYears',
    words: 'the whole years from {from} until {until}',
    snippet: { label: 'age', description: 'Whole years from a date until today', body: { age: '$1' } },
    docs: {
      forms: ['{ "age": "dateOfBirth" }', '{ "age": { "from": "dateOfBirth", "until": "referredOn" } }'],
      description: 'Whole years from a date until today, or between two dates: `{ "from": FIELD, "until": FIELD }`.',
      examples: [
        {
          fields: {
            born: { title: 'Born', type: 'string', format: 'date' },
            result: { title: 'Result', type: 'integer', 'x-calculate': { age: 'born' } },
          },
          rows: [
            ['`{ "born": "2008-11-24" }`; today is `2026-11-24`', '`result` comes to `18`'],
            ['`{ "born": "2008-11-25" }`; today is `2026-11-24`', '`result` comes to `17`'],
            ['nothing', '`result` comes to nothing'],
          ],
        },
      ],
      unanswered: 'no value. There is no value either if the first date is after the other.',
      hidden: 'no value.',
    },
  },
  days: {
    written: 'span',
    reads: ['date'],
    gives: 'integer',
    runtime: 'daysBetween',
    words: 'the days from {from} until {until}',
    snippet: {
      label: 'days',
      description: 'Days from today until a date',
      body: { days: { from: { today: {} }, until: '$1' } },
    },
    docs: {
      forms: ['{ "days": { "from": { "today": {} }, "until": "endsOn" } }'],
      description: 'Days from a date until today, or between two dates: `{ "from": FIELD, "until": FIELD }`.',
      more: 'The number is negative if the first date is later.',
      examples: [
        {
          fields: {
            ends: { title: 'Ends', type: 'string', format: 'date' },
            left: {
              title: 'Days left',
              type: 'integer',
              'x-calculate': { days: { from: { today: {} }, until: 'ends' } },
            },
            moved: { title: 'Moved in', type: 'string', format: 'date' },
            here: { title: 'Days here', type: 'integer', 'x-calculate': { days: 'moved' } },
          },
          rows: [
            ['`{ "ends": "2026-12-01" }`; today is `2026-11-24`', '`left` comes to `7`'],
            ['`{ "ends": "2026-11-23" }`; today is `2026-11-24`', '`left` comes to `-1`'],
            ['`{ "moved": "2024-02-28" }`; today is `2024-03-01`', '`here` comes to `2`'],
            ['nothing', '`left` comes to nothing; `here` comes to nothing'],
          ],
        },
      ],
      unanswered: 'no value. There is no value either if the day of a date is not known.',
      hidden: 'no value.',
    },
  },
  count: {
    written: 'count',
    gives: 'integer',
    snippet: {
      label: 'count',
      description: 'The number of entries of a repeat, or of chosen options',
      body: { count: '$1' },
    },
    docs: {
      forms: ['{ "count": "needs" }', '{ "count": "needs", "where": condition }'],
      description: 'The name of a repeat whose entries are counted, or of a field whose chosen options are counted.',
      more: 'With `where`, only the entries for which `where` is true are counted.',
    },
  },
};
