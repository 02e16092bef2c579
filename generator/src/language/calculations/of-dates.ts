import type { CalculationRecords } from './calculation-record.ts';

/** Calculations with dates, and the count; and how each is written. */
export interface DateCalculations {
  readonly age: 'span';
  readonly days: 'span';
  readonly workingDays: 'span';
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
  workingDays: {
    written: 'span',
    reads: ['date'],
    gives: 'integer',
    runtime: 'workingDaysBetween',
    byCalendar: true,
    words: 'the working days from {from} until {until}',
    snippet: {
      label: 'workingDays',
      description: 'Working days from today until a date',
      body: { workingDays: { from: { today: {} }, until: '$1' } },
    },
    docs: {
      forms: ['{ "workingDays": { "from": "receivedOn", "until": "answeredOn" } }'],
      description:
        'Working days from a date until today, or between two dates: `{ "from": FIELD, "until": FIELD }`. The first day does not count, and the last does.',
      more: 'The number is negative if the first date is later. Working days are Monday to Friday without bank holidays.',
      examples: [
        {
          words: 'Christmas is on a Friday, and Boxing Day on a Saturday, so the Monday is a bank holiday too:',
          fields: {
            'x-form': { bankHolidays: ['2026-12-25', '2026-12-28'] },
            properties: {
              page: {
                title: 'Complaint',
                type: 'object',
                properties: {
                  received: { title: 'Received', type: 'string', format: 'date' },
                  due: {
                    title: 'We answer by',
                    type: 'string',
                    format: 'date',
                    'x-calculate': { copy: { field: 'received', plus: { workingDays: 3 } } },
                  },
                  left: {
                    title: 'Working days left',
                    type: 'integer',
                    'x-calculate': { workingDays: { from: { today: {} }, until: 'due' } },
                  },
                },
              },
            },
          },
          rows: [
            [
              '`{ "page": { "received": "2026-12-23" } }`; today is `2026-12-24`',
              '`due` comes to `"2026-12-30"`; `left` comes to `2`',
            ],
            [
              '`{ "page": { "received": "2026-12-12" } }`; today is `2026-12-21`',
              '`due` comes to `"2026-12-16"`; `left` comes to `-3`',
            ],
            [
              '`{ "page": { "received": "2026-12-30" } }`; today is `2026-12-30`',
              '`due` comes to nothing; `left` comes to nothing',
            ],
            ['nothing', '`due` comes to nothing; `left` comes to nothing'],
          ],
        },
      ],
      unanswered:
        'no value. There is no value either if the day of a date is not known, or if a day that has to be counted is not in a year of the bank holidays.',
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
