import { formats } from '../formats/index.ts';
import type { KeywordRecord } from './keyword-record.ts';
import { notBlank, oneOf, wholeNumber, type Schema } from './schema.ts';
import { each, members, words, type Texts } from './texts.ts';

/** Finds the texts of one row. */
export const row: Texts = members({ title: 'plain', description: 'plain' });

/** Finds the texts of one option. */
export const option: Texts = members({ title: 'plain', description: 'plain', 'x-guidance': 'markdown' });
const descriptions = Object.fromEntries(Object.entries(formats).map(([name, { description }]) => [name, description]));

/** The keywords of plain JSON Schema that a form uses: the vocabulary `structure`. */
export const structure: Readonly<
  Record<
    | '$comment'
    | '$ref'
    | 'title'
    | 'format'
    | 'enum'
    | 'oneOf'
    | 'const'
    | 'default'
    | 'minLength'
    | 'maxLength'
    | 'pattern'
    | 'minimum'
    | 'maximum'
    | 'exclusiveMinimum'
    | 'exclusiveMaximum'
    | 'multipleOf'
    | 'minItems'
    | 'maxItems'
    | 'uniqueItems',
    KeywordRecord
  >
> = {
  $comment: {
    on: ['form', 'page', 'section', 'field', 'repeat', 'entry', 'note'],
    schema: { description: 'A note for colleagues, never shown in the form.', type: 'string' },
    examples: [],
  },
  $ref: {
    on: ['page', 'section', 'field', 'repeat', 'entry'],
    schema: {
      description:
        'A block to include here, or a part of one: `../../../schemas/blocks/person.json`. Keywords beside it are added to it.',
      type: 'string',
      minLength: 1,
    },
    examples: [],
  },
  title: {
    on: ['form', 'page', 'section', 'field', 'repeat', 'entry'],
    texts: words('plain'),
    schema: notBlank('The label, legend or heading. Words in curly brackets come from `x-form.words`.'),
    examples: ['Other'],
  },
  format: {
    on: ['field'],
    of: ['text', 'date', 'time'],
    typed: true,
    schema: oneOf(
      'The format of a text or, with `money`, of a number. Spaces and capitals are accepted, and brought into one form.',
      descriptions,
    ),
    examples: ['date', 'email', 'money', 'uprn', 'local-time', 'rough-date'],
  },
  enum: {
    on: ['field'],
    of: ['text', 'number', 'integer'],
    texts: each(words('plain')),
    schema: {
      description: 'The values to choose from, which are also the labels.',
      type: 'array',
      minItems: 1,
      items: {
        type: ['string', 'number', 'boolean'],
        pattern: '\\S',
        errorMessage: 'must contain texts that are not blank, or numbers',
      },
    },
    examples: [
      ['a', 'c'],
      [1, 3],
    ],
  },
  oneOf: {
    on: ['field'],
    of: ['text', 'number', 'integer', 'boolean'],
    texts: each(option),
    schema: {
      description: 'The options to choose from.',
      type: 'array',
      minItems: 1,
      items: { $ref: '#/$defs/option' },
    },
    examples: [
      [
        { const: 'x', title: 'X' },
        { const: 'y', title: 'Y' },
      ],
    ],
  },
  const: {
    on: ['field'],
    of: ['boolean', 'text', 'number', 'integer'],
    limit: true,
    schema: {
      description: 'The only value that is accepted: `true` for a declaration.',
      type: ['string', 'number', 'boolean'],
    },
    examples: [true, 'b', 3],
  },
  default: {
    on: ['field'],
    of: ['text', 'date', 'time', 'number', 'integer', 'boolean', 'several'],
    schema: {
      description: 'The answer that the field starts with. A person can change it or clear it.',
      type: ['string', 'number', 'boolean', 'array'],
      items: { type: 'string' },
      minItems: 1,
      uniqueItems: true,
      errorMessage: 'must be an answer: a text, a number, true or false, or a list of chosen options',
    },
    examples: ['a', 3, true, ['a']],
  },
  minLength: {
    on: ['field'],
    of: ['text'],
    typed: true,
    limit: true,
    schema: wholeNumber('The least number of characters.', 0, 1000000),
    examples: [2],
  },
  maxLength: {
    on: ['field'],
    of: ['text'],
    typed: true,
    limit: true,
    schema: wholeNumber('The greatest number of characters.', 0, 1000000),
    examples: [50],
  },
  pattern: {
    on: ['field'],
    of: ['text'],
    typed: true,
    limit: true,
    schema: {
      description: 'An ECMA-262 regular expression, unanchored. Needs `maxLength`.',
      type: 'string',
      maxLength: 500,
    },
    examples: ['^a'],
  },
  minimum: {
    on: ['field'],
    of: ['number', 'integer'],
    limit: true,
    schema: { description: 'The smallest number accepted.', type: 'number' },
    examples: [1],
  },
  maximum: {
    on: ['field'],
    of: ['number', 'integer'],
    limit: true,
    schema: { description: 'The greatest number accepted.', type: 'number' },
    examples: [9],
  },
  exclusiveMinimum: {
    on: ['field'],
    of: ['number', 'integer'],
    limit: true,
    schema: { description: 'A number must be greater than this.', type: 'number' },
    examples: [1],
  },
  exclusiveMaximum: {
    on: ['field'],
    of: ['number', 'integer'],
    limit: true,
    schema: { description: 'A number must be less than this.', type: 'number' },
    examples: [9],
  },
  multipleOf: {
    on: ['field'],
    of: ['number', 'integer'],
    limit: true,
    schema: {
      description: 'A number must be a multiple of this: 0.01 for pounds and pence.',
      type: 'number',
      exclusiveMinimum: 0,
    },
    examples: [0.5, 2],
  },
  minItems: {
    on: ['field', 'repeat'],
    of: ['several', 'files'],
    schema: wholeNumber('The least number of entries, or of chosen options.', 0, 1000000),
    examples: [1, 2],
  },
  maxItems: {
    on: ['field', 'repeat'],
    of: ['several', 'files'],
    schema: wholeNumber('The greatest number of entries, or of chosen options.', 0, 1000000),
    examples: [2],
  },
  uniqueItems: {
    on: ['field'],
    of: ['several'],
    schema: {
      description: 'No option can be chosen twice. This always applies to chosen options.',
      type: 'boolean',
      const: true,
    },
    examples: [],
  },
};

/** Shapes used within these. */
export const structureParts: Readonly<Record<string, Schema>> = {
  'field-type': oneOf('The kind of answer.', {
    string: 'A text, a date, or one choice.',
    number: 'A number.',
    integer: 'A whole number.',
    boolean: 'Yes or no; with `"const": true` a declaration.',
    array: 'Several choices.',
  }),
  option: {
    description: 'One choice.',
    type: 'object',
    additionalProperties: false,
    required: ['const', 'title'],
    defaultSnippets: [{ label: 'option', body: { const: '$1', title: '$2' } }],
    properties: {
      const: {
        description: 'The value that is stored.',
        type: ['string', 'number', 'boolean'],
        pattern: '\\S',
        errorMessage: 'must be a text that is not blank, a number, true or false',
      },
      title: notBlank('What the person reads.'),
      'x-visible': { $ref: 'logic.json#/$defs/x-visible' },
      description: notBlank('One sentence of help below the option.'),
      'x-guidance': notBlank('When to choose it: more help, shown on demand. Markdown.'),
      'x-exclusive': {
        description:
          'Excludes the rest: ‘None of these’. Ticking it unticks the others. Only where several can be chosen.',
        type: 'boolean',
        const: true,
        errorMessage: 'must be true; leave it out if the option can be chosen with others',
      },
      $comment: { $ref: '#/$defs/$comment' },
    },
  },
  choices: {
    description: 'The options, of which several can be chosen.',
    type: 'object',
    additionalProperties: false,
    properties: {
      type: { description: 'The kind of value.', enum: ['string'] },
      enum: { $ref: '#/$defs/enum' },
      oneOf: { $ref: '#/$defs/oneOf' },
      $comment: { $ref: '#/$defs/$comment' },
    },
  },
};
