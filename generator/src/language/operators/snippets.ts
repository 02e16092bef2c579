import type { Snippet } from '../docs.ts';

const anotherField: Snippet = {
  label: 'another field',
  description: 'The answer to another field',
  body: { field: '$1' },
};

/** What an answer can be compared with, besides a constant. */
export const withField: readonly Snippet[] = [anotherField];

/** What a date can be compared with, besides a constant. */
export const withDate: readonly Snippet[] = [
  { label: 'today', description: 'The day on which the form is filled in', body: { today: {} } },
  {
    label: 'before today',
    description: 'A number of years, months or days before today',
    body: { today: { years: -18 } },
  },
  anotherField,
  {
    label: 'days after another field',
    description: 'A number of days, months or years after the date in another field',
    body: { field: '$1', plus: { days: 7 } },
  },
  {
    label: 'days after another field, by an answer',
    description: 'As many days after the date in another field as an answer says',
    body: { field: '$1', plus: { days: { field: '$2' } } },
  },
];
