import type { KeywordRecord } from './keyword-record.ts';
import { notBlank, oneOf, type Schema } from './schema.ts';
import { row } from './structure.ts';
import { each, members } from './texts.ts';

/** A bare name, or a pointer in which `{row}` may be a name or a part of one. */
const formerPlace: Schema = {
  pattern: '^([A-Za-z][A-Za-z0-9]*|(/([A-Za-z]|\\{row\\})([A-Za-z0-9]|\\{row\\})*(/\\*)*)+)$',
  errorMessage:
    'must be a pointer to where older versions kept the answer, such as /page/field (entries as *, the name of a row as {row}), or its former name',
};

/** Where choices and values come from: keywords of the vocabulary `data`. */
export const data: Readonly<
  Record<
    | 'x-options'
    | 'x-rows'
    | 'x-total'
    | 'x-lookup'
    | 'x-attachments'
    | 'x-sensitive'
    | 'x-prefill'
    | 'x-about'
    | 'x-renamedFrom',
    KeywordRecord
  >
> = {
  'x-options': {
    on: ['field'],
    of: ['text', 'several'],
    schema: {
      description:
        'The name of a list, shared in `schemas/lists/` or of the form in `x-form.lists`, which has the options and their attributes.',
      type: 'string',
      minLength: 1,
    },
    examples: ['relationships'],
  },
  'x-rows': {
    on: ['section'],
    texts: each(row),
    schema: {
      description:
        'The rows of which the same is asked: a list of them, each with its name and title, or the name of a list. What is asked of each is in `additionalProperties`.',
      type: ['array', 'string'],
      minLength: 1,
      minItems: 1,
      items: { $ref: '#/$defs/row' },
      defaultSnippets: [{ label: 'rows', body: [{ const: '$1', title: '$2' }] }],
    },
    examples: [[{ const: 'p', title: 'P' }]],
  },
  'x-total': {
    on: ['section'],
    texts: members({ title: 'plain' }),
    schema: {
      description:
        'A last row, in which nobody writes: the sum of numbers over all rows of `x-rows`. Its `title`, and the questions that have a total (`of`).',
      type: 'object',
      additionalProperties: false,
      required: ['title', 'of'],
      defaultSnippets: [{ label: 'total', body: { title: 'Total', of: ['$1'] } }],
      properties: {
        title: notBlank('What the person reads beside the totals.'),
        of: {
          description: 'The names of the questions that are added up.',
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: { type: 'string', minLength: 1 },
        },
      },
    },
    examples: [{ title: 'Total', of: ['q'] }],
  },
  'x-lookup': {
    on: ['field'],
    of: ['text'],
    typed: true,
    schema: {
      description: 'Suggestions while a person types, from a source that the host provides.',
      type: 'object',
      additionalProperties: false,
      required: ['source'],
      defaultSnippets: [{ label: 'lookup', body: { source: '$1' } }],
      properties: {
        source: {
          description: 'The source’s name, as the host knows it: `gp-practices`.',
          type: 'string',
          pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
          errorMessage: 'must be lower-case letters, digits and hyphens, such as gp-practices',
        },
        freeText: {
          description: 'Whether the answer may be something that the source does not have. Default: `true`.',
          type: 'boolean',
        },
      },
    },
    examples: [{ source: 'other' }],
  },
  'x-attachments': {
    on: ['field'],
    of: ['files'],
    schema: {
      description: 'Files as the answer: the id, name, size and media type of each. The host keeps the bytes.',
      type: 'object',
      additionalProperties: false,
      required: ['accept', 'maxSize'],
      defaultSnippets: [
        { label: 'attachments', body: { accept: ['application/pdf', 'image/jpeg', 'image/png'], maxSize: '10 MB' } },
      ],
      properties: {
        accept: {
          description: 'The kinds of file that are accepted, by media type.',
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: {
            enum: [
              'application/pdf',
              'image/jpeg',
              'image/png',
              'image/heic',
              'image/tiff',
              'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
              'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
              'application/vnd.oasis.opendocument.text',
            ],
            enumDescriptions: [
              'PDF.',
              'JPEG, as cameras make them.',
              'PNG.',
              'HEIC, as telephones make them.',
              'TIFF, as scanners make them.',
              'Word (.docx).',
              'Excel (.xlsx).',
              'OpenDocument text (.odt).',
            ],
          },
        },
        maxSize: {
          description:
            'The greatest size of one file: `10 MB`, `500 kB`. A kB is 1,024 bytes, an MB 1,024 kB; at most 100 MB.',
          type: 'string',
          pattern: '^([1-9][0-9]?|100) MB$|^[1-9][0-9]{0,2} kB$',
          errorMessage: 'must be a whole number and kB or MB, such as 10 MB, and at most 100 MB',
        },
      },
    },
    examples: [{ accept: ['image/png'], maxSize: '1 MB' }],
  },
  'x-sensitive': {
    on: ['field'],
    schema: {
      description: 'Whether the answer is never stored in a browser or written to a log.',
      type: 'boolean',
      const: true,
    },
    examples: [true],
  },
  'x-prefill': {
    on: ['page', 'section', 'field', 'repeat'],
    of: ['text', 'date', 'number', 'integer', 'boolean', 'several'],
    schema: {
      description:
        "Where the value comes from: the person's record, the account, a finished form. `false`: not prefilled, although what is around it is.",
      type: ['object', 'boolean'],
      if: { type: 'object' },
      then: { $ref: '#/$defs/prefill' },
      else: {
        const: false,
        errorMessage: 'must be an object such as { "from": "person.name", "edit": "locked" }, or false',
      },
      errorMessage: 'must be an object such as { "from": "person.name", "edit": "locked" }, or false',
      defaultSnippets: [{ label: 'prefill', body: { from: '$1', edit: 'locked' } }],
    },
    examples: [{ from: 'b', edit: 'editable' }, { from: 'b', edit: 'locked' }, false],
  },
  'x-about': {
    on: ['page', 'section', 'field', 'repeat'],
    schema: {
      description:
        'What the answers here are about, such as `person`, so that they can be carried over to another form that asks the same of it. `false`: asked again in every form, although what is around it is carried over.',
      type: ['string', 'boolean'],
      pattern: '^[A-Za-z][A-Za-z0-9]*$',
      not: { const: true },
      errorMessage: 'must be a name, such as person, or false',
    },
    examples: ['person', false],
  },
  'x-renamedFrom': {
    on: ['page', 'section', 'field', 'repeat'],
    schema: {
      description:
        'Where older versions kept this answer, so that drafts follow: `/page/field`, entries as `*`, the name of a row as `{row}`; or its former name in the same place. One, or a list of all.',
      type: ['string', 'array'],
      ...formerPlace,
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', ...formerPlace },
    },
    examples: ['former'],
  },
};

/** Shapes used within these. */
export const dataParts: Readonly<Record<string, Schema>> = {
  row: {
    description: 'One row.',
    type: 'object',
    additionalProperties: false,
    required: ['const', 'title'],
    defaultSnippets: [{ label: 'row', body: { const: '$1', title: '$2' } }],
    properties: {
      const: {
        description: 'The row’s name in the answers.',
        type: 'string',
        minLength: 1,
      },
      title: notBlank('What the person reads beside the row.'),
      description: notBlank('One sentence of help below the title.'),
      properties: {
        description: 'Which options of a question this row has, by the name of the question. Default: all.',
        type: 'object',
        minProperties: 1,
        additionalProperties: { $ref: '#/$defs/rowQuestion' },
        defaultSnippets: [{ label: 'options of this row', body: { $1: { enum: ['$2'] } } }],
      },
      'x-visible': { $ref: 'logic.json#/$defs/x-visible' },
      'x-renamedFrom': { $ref: '#/$defs/x-renamedFrom' },
      $comment: { $ref: 'structure.json#/$defs/$comment' },
    },
  },
  rowQuestion: {
    description: 'What a row has of a question that is asked of all.',
    type: 'object',
    additionalProperties: false,
    required: ['enum'],
    properties: {
      enum: {
        description: 'The options that this row has, by their values.',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: ['string', 'number', 'boolean'] },
      },
    },
  },
  prefill: {
    type: 'object',
    additionalProperties: false,
    required: ['from', 'edit'],
    properties: {
      from: {
        description:
          "A dotted path into the host's record: `person.name.first`. In a prefilled repeat, from the entry's record: `.kind`.",
        type: 'string',
        pattern: '^\\.?[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*$',
        errorMessage: 'must be a dotted path of names, such as person.name.first',
      },
      edit: oneOf('Whether a person may change it.', {
        locked: 'Shown, cannot be changed, updated at every refresh.',
        editable: "A starting value; a person's edit survives a refresh.",
        atSource: 'Editable; who changes it is asked to correct the record too.',
      }),
    },
  },
};
