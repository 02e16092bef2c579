import { autofillContacts, autofillFields } from '../autofill.ts';
import { widgets } from '../widgets.ts';
import type { UiRecord } from './keyword-record.ts';
import { notBlank, oneOf, wholeNumber } from './schema.ts';

/** The members of `x-ui`, as verified by the checker. */
export interface Ui {
  readonly hint?: string;
  readonly guidance?: string;
  readonly paper?: string;
  readonly navigation?: string;
  readonly filledInBy?: string;
  readonly together?: boolean;
  readonly widget?: string;
  readonly width?: number;
  readonly rows?: number;
  readonly autocomplete?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly entryLabel?: string;
  readonly addLabel?: string;
  readonly columns?: readonly string[];
  readonly style?: string;
  readonly insideOption?: boolean;
  readonly addressLine?: boolean;
}

const descriptions = Object.fromEntries(Object.entries(widgets).map(([name, { description }]) => [name, description]));

/** How a form looks: the members of `x-ui`, in the vocabulary `presentation`. */
export const ui: Readonly<Record<keyof Ui, UiRecord>> = {
  hint: {
    on: ['page', 'section', 'field', 'repeat'],
    text: 'plain',
    schema: notBlank('One sentence of help below the label.'),
    examples: ['A hint'],
  },
  guidance: {
    on: ['page', 'section', 'field', 'repeat'],
    text: 'markdown',
    schema: notBlank('More help, shown on demand. Markdown: paragraphs, headings, lists, bold, italic, links.'),
    examples: ['More help'],
  },
  paper: {
    on: ['page', 'section', 'field', 'repeat'],
    text: 'plain',
    schema: notBlank(
      'The title or label on paper, which others read: ‘About the applicant’ for ‘About you’. Default: the title.',
    ),
    examples: ['On paper'],
  },
  navigation: {
    on: ['page'],
    text: 'plain',
    schema: notBlank('The short name for the list of pages. Default: the title.'),
    examples: ['Short'],
  },
  filledInBy: {
    on: ['page', 'section'],
    text: 'plain',
    schema: notBlank("Who fills it in, for those who cannot change it: 'the Senior Officer'. Needs `x-editable`."),
    examples: ['the Senior Officer'],
  },
  together: {
    on: ['section'],
    schema: {
      description:
        'With `paging`: `question`, whether all of the section is one question. By default, it is if it has a title.',
      type: 'boolean',
    },
    examples: [true, false],
  },
  widget: {
    on: ['field'],
    schema: oneOf('How the question is asked. Default: chosen by type and format.', descriptions),
    examples: Object.keys(widgets),
  },
  width: {
    on: ['field'],
    schema: {
      description: 'Width of the box in characters, to suggest how long an answer is expected.',
      enum: [2, 3, 4, 5, 10, 20],
    },
    examples: [3],
  },
  rows: { on: ['field'], schema: wholeNumber('Lines of a text area.', 2, 50), examples: [9] },
  autocomplete: {
    on: ['field'],
    schema: {
      description: 'A token of the HTML standard, so that the browser can fill in what a person types often.',
      type: 'string',
      examples: [...autofillFields, ...autofillContacts, 'on', 'off'],
      minLength: 1,
    },
    examples: ['given-name'],
  },
  prefix: {
    on: ['field'],
    text: 'plain',
    schema: notBlank('Shown before the box, such as £.', { maxLength: 10 }),
    examples: ['P'],
  },
  suffix: {
    on: ['field'],
    text: 'plain',
    schema: notBlank('Shown after the box, such as kg.', { maxLength: 10 }),
    examples: ['S'],
  },
  entryLabel: {
    on: ['repeat'],
    text: 'plain',
    schema: notBlank("The name of one entry, in the singular: 'Need'."),
    examples: ['Item'],
  },
  addLabel: {
    on: ['repeat'],
    text: 'plain',
    schema: notBlank('The text of the button that adds an entry. Default: made from `entryLabel`.'),
    examples: ['Add one more'],
  },
  columns: {
    on: ['repeat'],
    schema: {
      description:
        'Draws entries as a table and edits them one at a time. Names of the fields that the table shows; the first is the title of a row.',
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', minLength: 1 },
    },
    examples: [['inside']],
  },
  style: {
    on: ['note'],
    schema: oneOf('How the text stands out.', {
      text: 'Plain paragraphs.',
      inset: 'With a bar at the side.',
      warning: 'With an exclamation mark.',
      details: 'Closed, opened on demand.',
    }),
    examples: ['inset', 'warning', 'details'],
  },
  addressLine: {
    on: ['field'],
    schema: {
      description:
        'On paper, one line of an address: with the address lines beside it, it is one answer, without a label of its own.',
      type: 'boolean',
      const: true,
      errorMessage: 'must be true; leave it out if it is not part of an address',
    },
    examples: [true],
  },
  insideOption: {
    on: ['section', 'field', 'note'],
    schema: {
      description:
        'Drawn inside the option that calls for it: the option of the question before it for which its `x-visible` asks.',
      type: 'boolean',
      const: true,
      errorMessage: 'must be true; leave it out if it is drawn below its question',
    },
    examples: [true],
  },
};
