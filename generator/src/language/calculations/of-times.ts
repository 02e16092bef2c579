import type { CalculationRecords } from './calculation-record.ts';

/** Calculations with dates and times, and how each is written. */
export interface TimeCalculations {
  readonly minutes: 'interval';
  readonly hours: 'interval';
  readonly dateOf: 'field';
  readonly timeOf: 'field';
}

const nextDay =
  'Between two times of day, the second is on the next day if it is earlier: from 10pm until 6am are 8 hours. Clocks are not put forward or back, so a day always has 24 hours.';

/** Their records. */
export const ofTimes: CalculationRecords<TimeCalculations> = {
  minutes: {
    written: 'interval',
    reads: ['date', 'time'],
    formats: ['local-date-time', 'local-time'],
    gives: 'integer',
    isAlike: true,
    runtime: 'minutesBetween',
    words: 'the minutes from {from} until {until}',
    snippet: {
      label: 'minutes',
      description: 'Minutes between two times',
      body: { minutes: { from: '$1', until: '$2' } },
    },
    docs: {
      forms: ['{ "minutes": { "from": "startedAt", "until": "endedAt" } }'],
      description: 'Minutes between two dates and times, or two times of day: `{ "from": FIELD, "until": FIELD }`.',
      more: `The number is negative if the first date and time is later. ${nextDay}`,
      examples: [
        {
          words: 'For hours with a fraction, divide: `quarters` has hours to the nearest quarter.',
          fields: {
            from: { title: 'From', type: 'string', format: 'local-time' },
            until: { title: 'Until', type: 'string', format: 'local-time' },
            result: {
              title: 'Minutes',
              type: 'integer',
              'x-calculate': { minutes: { from: 'from', until: 'until' } },
            },
            quarters: {
              title: 'Hours',
              type: 'number',
              'x-calculate': { dividedBy: ['result', 60], rounded: { nearest: 0.25 } },
            },
          },
          rows: [
            ['`{ "from": "09:30", "until": "11:00" }`', '`result` comes to `90`; `quarters` comes to `1.5`'],
            ['`{ "from": "22:00", "until": "06:00" }`', '`result` comes to `480`; `quarters` comes to `8`'],
            ['`{ "from": "09:30" }`', '`result` comes to nothing'],
          ],
        },
      ],
      unanswered: 'no value, if either is.',
      hidden: 'no value, if either is.',
    },
  },
  hours: {
    written: 'interval',
    reads: ['date', 'time'],
    formats: ['local-date-time', 'local-time'],
    gives: 'integer',
    isAlike: true,
    runtime: 'hoursBetween',
    words: 'the whole hours from {from} until {until}',
    snippet: {
      label: 'hours',
      description: 'Whole hours between two times',
      body: { hours: { from: '$1', until: '$2' } },
    },
    docs: {
      forms: ['{ "hours": { "from": "startedAt", "until": "endedAt" } }'],
      description:
        'Whole hours between two dates and times, or two times of day: `{ "from": FIELD, "until": FIELD }`. A part of an hour does not count.',
      more: `The number is negative if the first date and time is later. ${nextDay}`,
      examples: [
        {
          fields: {
            from: { title: 'From', type: 'string', format: 'local-date-time' },
            until: { title: 'Until', type: 'string', format: 'local-date-time' },
            result: { title: 'Hours', type: 'integer', 'x-calculate': { hours: { from: 'from', until: 'until' } } },
          },
          rows: [
            ['`{ "from": "2026-03-09T09:30", "until": "2026-03-10T10:29" }`', '`result` comes to `24`'],
            ['`{ "from": "2026-03-09T09:30", "until": "2026-03-09T07:00" }`', '`result` comes to `-2`'],
            ['`{ "from": "2026-03-09T09:30" }`', '`result` comes to nothing'],
          ],
        },
      ],
      unanswered: 'no value, if either is.',
      hidden: 'no value, if either is.',
    },
  },
  dateOf: {
    written: 'field',
    reads: ['date'],
    formats: ['local-date-time'],
    gives: 'date',
    runtime: 'dateOf',
    words: 'the date of {of}',
    docs: {
      forms: ['{ "dateOf": "startedAt" }'],
      description: 'The date of a date and time.',
      examples: [
        {
          fields: {
            at: { title: 'When', type: 'string', format: 'local-date-time' },
            result: { title: 'Date', type: 'string', format: 'date', 'x-calculate': { dateOf: 'at' } },
          },
          rows: [
            ['`{ "at": "2026-03-09T14:30" }`', '`result` comes to `"2026-03-09"`'],
            ['nothing', '`result` comes to nothing'],
          ],
        },
      ],
      unanswered: 'no value.',
      hidden: 'no value.',
    },
  },
  timeOf: {
    written: 'field',
    reads: ['date'],
    formats: ['local-date-time'],
    gives: 'time',
    runtime: 'timeOf',
    words: 'the time of day of {of}',
    docs: {
      forms: ['{ "timeOf": "startedAt" }'],
      description: 'The time of day of a date and time.',
      examples: [
        {
          fields: {
            at: { title: 'When', type: 'string', format: 'local-date-time' },
            result: { title: 'Time', type: 'string', format: 'local-time', 'x-calculate': { timeOf: 'at' } },
          },
          rows: [
            ['`{ "at": "2026-03-09T14:30" }`', '`result` comes to `"14:30"`'],
            ['nothing', '`result` comes to nothing'],
          ],
        },
      ],
      unanswered: 'no value.',
      hidden: 'no value.',
    },
  },
};
