import type { KeywordRecord } from './keyword-record.ts';
import { byName, condition, name, notBlank, wholeNumber } from './schema.ts';
import { each, members } from './texts.ts';

/** What is shown, asked, calculated and checked: keywords of the vocabulary `logic`. */
export const logic: Readonly<
  Record<
    | 'x-visible'
    | 'x-mandatory'
    | 'x-editable'
    | 'x-calculate'
    | 'x-start'
    | 'x-values'
    | 'x-code'
    | 'x-patterns'
    | 'x-maxWords'
    | 'x-rules'
    | 'x-prompts',
    KeywordRecord
  >
> = {
  'x-visible': {
    on: ['page', 'section', 'field', 'repeat', 'note'],
    schema: condition(
      'Shown only while this condition is true; absent: always. A hidden answer counts as unanswered everywhere.',
    ),
    examples: [{ field: 'flag', is: true }],
  },
  'x-mandatory': {
    on: ['field', 'repeat'],
    schema: {
      description: 'Must be answered while visible: `true`, or a condition. For a repeat: at least one entry.',
      if: { type: 'object' },
      then: { $ref: 'conditions.json#/$defs/condition' },
      else: {
        type: 'boolean',
        const: true,
        errorMessage: 'must be true or a condition; leave it out if the answer may be missing',
      },
      defaultSnippets: [
        { label: 'true', body: true },
        { label: 'condition', body: { field: '$1', is: '$2' } },
      ],
    },
    examples: [true, { field: 'flag', is: true }],
  },
  'x-editable': {
    on: ['page', 'section', 'field', 'repeat'],
    schema: condition('Can be changed only while this condition is true; otherwise shown as text.'),
    examples: [{ field: 'flag', is: true }],
  },
  'x-calculate': {
    on: ['field'],
    of: ['text', 'date', 'time', 'number', 'integer', 'boolean'],
    schema: {
      description: 'Calculated from other answers, never typed.',
      allOf: [{ $ref: 'conditions.json#/$defs/calculation' }],
    },
    examples: [{ copy: 'words' }, { sum: ['size'] }],
  },
  'x-start': {
    on: ['field'],
    of: ['text', 'date', 'time', 'number', 'integer', 'boolean'],
    schema: {
      description: 'Calculated once, when the field comes to be. A person can change the answer or clear it.',
      allOf: [{ $ref: 'conditions.json#/$defs/calculation' }],
      defaultSnippets: [
        { label: 'today', body: { copy: { today: {} } } },
        { label: 'now', body: { copy: { now: {} } } },
      ],
    },
    examples: [{ copy: 'words' }, { copy: { today: {} } }],
  },
  'x-values': {
    on: ['form', 'page', 'section', 'entry'],
    schema: byName(name, {
      description:
        'Working values, by name: calculated for conditions and other calculations, and never shown, printed or sent.',
      minProperties: 1,
      additionalProperties: { $ref: 'conditions.json#/$defs/calculation' },
      defaultSnippets: [{ label: 'value', body: { $1: { sum: ['$2'] } } }],
    }),
    examples: [{ doubled: { times: ['size', 2] } }],
  },
  'x-code': {
    on: ['field'],
    of: ['text'],
    typed: true,
    limit: true,
    schema: {
      description:
        'How a code is written: `0` for a digit, `A` for a letter, `X` for either, and spaces, hyphens, dots or strokes between groups: `000 000`. It can be typed with anything between the groups, or nothing.',
      type: 'string',
      pattern: '^[0AX]+([ ./-][0AX]+)*$',
      maxLength: 40,
      errorMessage: 'must be a picture of the code, such as 000 000 or AA 00-XX: 0 is a digit, A a letter, X either',
    },
    examples: ['000 000'],
  },
  'x-patterns': {
    on: ['field'],
    of: ['text'],
    typed: true,
    limit: true,
    texts: each(members({ message: 'plain' })),
    schema: {
      description: 'Several patterns that a text must match, each with its message. Needs `maxLength`.',
      type: 'array',
      minItems: 2,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pattern', 'message'],
        defaultSnippets: [{ label: 'pattern', body: { pattern: '$1', message: '$2' } }],
        properties: {
          pattern: { $ref: 'structure.json#/$defs/pattern' },
          message: notBlank(
            "What the person reads if the text does not match. Says what to do, without a full stop: 'Your password must have a digit'. Words in curly brackets come from `x-form.words`.",
          ),
        },
      },
    },
    examples: [
      [
        { pattern: '[0-9]', message: 'Add a digit' },
        { pattern: '[A-Z]', message: 'Add a capital letter' },
      ],
    ],
  },
  'x-maxWords': {
    on: ['field'],
    of: ['text'],
    typed: true,
    limit: true,
    schema: wholeNumber('The greatest number of words.', 1, 100000),
    examples: [50],
  },
  'x-rules': {
    on: ['form', 'page', 'section', 'field', 'repeat', 'entry'],
    texts: each(members({ message: 'plain' })),
    schema: {
      description: 'Checks across fields, each with its message.',
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['check', 'message'],
        defaultSnippets: [
          { label: 'rule', body: { check: { field: '$1', atLeast: { field: '$2' } }, at: '$1', message: '$3' } },
        ],
        properties: {
          check: condition('What must be true.'),
          message: notBlank(
            "What the person reads. Says what to do: 'The end date must be on or after the start date'. Words in curly brackets come from `x-form.words`.",
          ),
          at: { description: 'The field or repeat at which the message is shown.', type: 'string', minLength: 1 },
          when: condition(
            'Checked only while this is true. Default: once every field that the check compares is answered.',
          ),
          severity: {
            description: '`error` blocks Next and Submit. `advice` is shown, but blocks nothing.',
            enum: ['error', 'advice'],
          },
        },
      },
    },
    examples: [[{ check: { field: 'size', atLeast: 1 }, message: 'Wrong' }]],
  },
  'x-prompts': {
    on: ['page', 'section', 'repeat'],
    texts: each(members({ message: 'plain' })),
    schema: {
      description: 'Advice about an answer, shown until it is followed.',
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['when', 'message'],
        properties: {
          when: condition('Shown while this is true.'),
          message: notBlank(
            "What the person reads. Says what to do: 'The end date must be on or after the start date'. Words in curly brackets come from `x-form.words`.",
          ),
          until: condition('Shown until this is true: the advice has been followed.'),
        },
      },
    },
    examples: [[{ when: { field: 'flag', is: true }, message: 'Advice' }]],
  },
};
