import {
  byName,
  day,
  dottedName,
  formId,
  name,
  notBlank,
  oneOf,
  versionNumber,
  wholeNumber,
  type Schema,
} from './schema.ts';
import { all, each, eachMember, everyMember, inMember, members, type Texts } from './texts.ts';

/** The name of a member of `x-form`. */
export type FormMember =
  | 'version'
  | 'history'
  | 'nextActions'
  | 'continues'
  | 'owner'
  | 'minutesToComplete'
  | 'progress'
  | 'paging'
  | 'saveShows'
  | 'review'
  | 'paper'
  | 'reference'
  | 'retention'
  | 'bankHolidays'
  | 'context'
  | 'conditions'
  | 'routing'
  | 'lists'
  | 'words'
  | 'confirmation';

/** The form as a whole: the members of `x-form`, in the vocabulary `form`. */
export const formMembers: Readonly<Record<FormMember, Schema>> = {
  version: versionNumber('The version of the definition: `1.0.0`.'),
  history: {
    description:
      'What changed in each version and when, the newest first, and when the whole form was last reviewed. Paper shows the days, the desk and releases the notes.',
    type: 'object',
    additionalProperties: false,
    required: ['changes'],
    defaultSnippets: [{ label: 'history', body: { changes: [{ version: '$1', on: '$2', note: '$3' }] } }],
    properties: {
      changes: {
        description: 'The versions, the newest first.',
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['version', 'on', 'note'],
          defaultSnippets: [{ label: 'change', body: { version: '$1', on: '$2', note: '$3' } }],
          properties: {
            version: versionNumber('The version.'),
            on: day('The day of the version: `2026-11-02`.'),
            note: notBlank('What changed, in a sentence for colleagues.'),
          },
        },
      },
      reviewedOn: day('The day on which the whole form was last reviewed: `2026-11-02`.'),
    },
  },
  nextActions: {
    description:
      'The form is a step of work: the name of the page that asks what happens next. It must be the last page.',
    type: 'string',
    pattern: name,
    errorMessage: 'must be the name of a page',
  },
  continues: byName(name, {
    description:
      'The finished forms that this one continues, by the first name of the `x-prefill` paths to their answers.',
    minProperties: 1,
    defaultSnippets: [{ label: 'continues', body: { $1: '$2' } }],
    additionalProperties: { description: 'The form: `council/form`.', ...formId },
  }),
  owner: notBlank('Who is responsible for the form: the council. Default: the name in `council.json`.'),
  minutesToComplete: wholeNumber('How long filling it in takes.', 1, 600),
  progress: oneOf('What the percentage counts. Default: `mandatory`.', {
    mandatory: 'Mandatory fields answered.',
    fields: 'Fields answered.',
    pages: 'Pages completed.',
  }),
  paging: oneOf('How much is shown at once. Default: `page`.', {
    page: 'One page of the form at a time.',
    question: 'One question at a time.',
    single: 'The whole form on one screen.',
  }),
  saveShows: oneOf('What Save shows. It never refuses. Default: `nothing`.', {
    nothing: 'That the answers are saved.',
    missing: 'Also what is missing or wrong, at each question.',
  }),
  review: {
    description:
      '`false`: people do not check all their answers before they submit them. For a form with few answers that is filled in many times a day.',
    const: false,
    errorMessage: 'must be false. A form of more than one page has a review unless it is false',
  },
  paper: {
    description:
      'What paper says first: whom the form is about, on every sheet, and a summary of the answers that decide what happens. Fields are named from the root.',
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    defaultSnippets: [{ label: 'paper', body: { name: ['/$1'], about: ['/$2'], summary: ['/$3'] } }],
    properties: {
      name: fieldNames(
        'The fields that make up the name of the person whom the form is about, in the order of the name.',
      ),
      about: fieldNames('The fields that say who else it is not: the date of birth, the NHS number.'),
      summary: fieldNames('The fields whose answers come first: how urgent, why, consent, risks.'),
    },
  },
  reference: {
    description:
      "The pattern of a submission's reference: each `X` becomes a letter or digit. Default: `XX-XX-XXXX-XXXXXX`.",
    type: 'string',
    pattern: '^[A-Z0-9]*(-[A-Z0-9]+)*$',
    maxLength: 40,
    errorMessage: 'must be capital letters and digits in groups joined by hyphens, with an X for each random character',
  },
  retention: {
    description: 'How long answers are kept. Default: as long as the host keeps them.',
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    dependentRequired: { draftDaysFrom: ['draftDays'] },
    defaultSnippets: [{ label: 'retention', body: { draftDays: 30, submissionDays: 365 } }],
    properties: {
      draftDays: wholeNumber('Days that a draft is kept.', 1, 36500),
      draftDaysFrom: oneOf('From when the days of a draft are counted. Default: `lastSave`.', {
        lastSave: 'From when it was last saved: each time it is saved, it is kept for longer.',
        firstSave: 'From when it was first saved, however often it is saved again.',
      }),
      submissionDays: wholeNumber('Days that a submission is kept.', 1, 36500),
    },
  },
  bankHolidays: {
    description:
      'The bank holidays by which working days are counted, as dates. They cover the years from the first to the last. Default: those in `council.json`. A host can provide others.',
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: day('A bank holiday: `2026-12-25`.'),
  },
  context: byName(name, {
    description: 'Facts that the host provides, by name, with their types. Conditions read them by `context`.',
    additionalProperties: { $ref: '#/$defs/fact' },
  }),
  conditions: byName(name, {
    description: 'Conditions that several nodes share, by name.',
    additionalProperties: { $ref: 'conditions.json#/$defs/condition' },
  }),
  routing: { $ref: '#/$defs/routing' },
  lists: {
    description: 'Lists of this form alone, by name, which `x-options` and `x-rows` name like shared ones.',
    type: 'object',
    propertyNames: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    'x-nameMessage': 'The name of a list is lower case letters, digits and hyphens, such as `next-actions`.',
    additionalProperties: { $ref: '../list.json' },
    defaultSnippets: [{ label: 'list', body: { $1: { entries: [{ const: '$2', title: '$3' }] } } }],
  },
  words: byName(dottedName, {
    description:
      "Words that texts name in curly brackets, with their default. They take precedence over those in `council.json`. A host's settings override them.",
    additionalProperties: { type: 'string', minLength: 1 },
  }),
  confirmation: notBlank(
    'What the page after submission says, below the reference. Markdown: paragraphs, headings, lists, bold, italic, links.',
  ),
};

/** Returns the schema of a list of fields that are named from the root. */
function fieldNames(description: string): Schema {
  return { description, type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', minLength: 1 } };
}

/** Shapes used within these. */
export const formParts: Readonly<Record<string, Schema>> = {
  fact: {
    description: "A fact's type.",
    type: 'object',
    additionalProperties: false,
    required: ['type'],
    properties: {
      type: oneOf('The kind of value that the host provides.', {
        string: 'A text.',
        number: 'A number.',
        integer: 'A whole number.',
        boolean: 'Yes or no.',
        array: 'Several texts.',
      }),
      format: { description: '`date`: the text is a date.', enum: ['date'] },
      enum: {
        description: 'The values that it can have.',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: ['string', 'number', 'boolean'] },
      },
      title: notBlank('What it is, for colleagues.'),
    },
  },
  routing: {
    description: 'Who a submission goes to: one team, and copies to others.',
    type: 'object',
    additionalProperties: false,
    required: ['teams', 'otherwise'],
    properties: {
      teams: byName(name, {
        description: 'The teams, by name, each with the name that staff use.',
        minProperties: 1,
        additionalProperties: { type: 'string', pattern: '\\S', errorMessage: 'must not be blank' },
      }),
      choose: {
        description: 'The team that deals with it: that of the first row whose condition is true.',
        type: 'array',
        minItems: 1,
        items: { $ref: '#/$defs/routingRow' },
      },
      otherwise: { description: "The team that deals with it if no row's condition is true.", type: 'string' },
      copies: {
        description: 'Teams that get a copy: those of every row whose condition is true.',
        type: 'array',
        minItems: 1,
        items: { $ref: '#/$defs/routingRow' },
      },
    },
  },
  routingRow: {
    description: 'A team, and when it gets the submission.',
    type: 'object',
    additionalProperties: false,
    required: ['when', 'to'],
    properties: {
      when: { $ref: 'conditions.json#/$defs/condition' },
      to: { description: 'One of `teams`.', type: 'string' },
    },
  },
};

/** Finds the texts of `x-form` that people read. */
export const formTexts: Texts = all(
  members({ owner: 'plain', confirmation: 'markdown' }),
  inMember('words', everyMember),
  inMember('routing', inMember('teams', everyMember)),
  inMember(
    'lists',
    eachMember(inMember('entries', each(members({ title: 'plain', description: 'plain', guidance: 'markdown' })))),
  ),
);
