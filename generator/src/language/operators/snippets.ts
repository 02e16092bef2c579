import type { Snippet } from '../docs.ts';

const anotherField: Snippet = {
  label: 'another field',
  description: 'What another field holds',
  body: { field: '$1' },
};

/** What an answer can be compared with, besides a constant. */
export const withField: readonly Snippet[] = [anotherField];

/** What a date can be compared with, besides a constant. */
export const withDate: readonly Snippet[] = [
  { label: 'today', description: 'The day on which the form is filled in', body: { today: {} } },
  {
    label: 'before today',
    description: 'A day so many years, months or days before today',
    body: { today: { years: -18 } },
  },
  anotherField,
  {
    label: 'days after another field',
    description: 'A day so many days, months or years after the date that another field holds',
    body: { field: '$1', plus: { days: 7 } },
  },
];
