import { keywordsWithMembers } from './members.ts';

const flag = { field: 'flag', is: true };

/**
 * Values of each keyword to try, for nodes of several types. What a node cannot have is refused. None: it is what the
 * node is.
 */
const values: Readonly<Record<string, readonly unknown[]>> = {
  $ref: [],
  type: [],
  properties: [],
  'x-ui': [],
  'x-messages': [],
  // Shown by a test of their own to change nothing, as they should.
  $comment: [],
  uniqueItems: [],
  title: ['Other'],
  enum: [
    ['a', 'c'],
    [1, 3],
  ],
  oneOf: [
    [
      { const: 'x', title: 'X' },
      { const: 'y', title: 'Y' },
    ],
  ],
  const: [true, 'b', 3],
  format: ['date', 'email', 'money', 'uprn', 'local-time', 'rough-date'],
  minLength: [2],
  maxLength: [50],
  pattern: ['^a'],
  minimum: [1],
  maximum: [9],
  exclusiveMinimum: [1],
  exclusiveMaximum: [9],
  multipleOf: [0.5, 2],
  minItems: [1, 2],
  maxItems: [2],
  items: [{ enum: ['p', 'q'] }],
  'x-options': ['relationships'],
  'x-lookup': [{ source: 'other' }],
  'x-attachments': [{ accept: ['image/png'], maxSize: '1 MB' }],
  'x-sensitive': [true],
  'x-visible': [flag],
  'x-mandatory': [true, flag],
  'x-editable': [flag],
  'x-rules': [[{ check: { field: 'size', atLeast: 1 }, message: 'Wrong' }]],
  'x-prompts': [[{ when: flag, message: 'Advice' }]],
  'x-calculate': [{ copy: 'words' }, { sum: ['size'] }],
  'x-prefill': [{ from: 'b', edit: 'editable' }, { from: 'b', edit: 'locked' }, false],
  'x-renamedFrom': ['former'],
  'x-note': ['Other words'],
  'x-stop': [true],
};

const ui: Readonly<Record<string, readonly unknown[]>> = {
  hint: ['A hint'],
  guidance: ['More help'],
  navigation: ['Short'],
  together: [true, false],
  width: [3],
  rows: [9],
  autocomplete: ['given-name'],
  prefix: ['P'],
  suffix: ['S'],
  entryLabel: ['Item'],
  addLabel: ['Add one more'],
  columns: [['inside']],
  style: ['inset', 'warning', 'details'],
  widget: [
    'text',
    'textarea',
    'number',
    'date',
    'email',
    'telephone',
    'radios',
    'select',
    'checkboxes',
    'checkbox',
    'output',
    'lookup',
    'attachments',
  ],
};

/** What can be reported of a field or repeat. */
export const messageCodes: readonly string[] = keywordsWithMembers('x-messages');

/** Returns values of a keyword to try. Fails for one that is not known here. */
export function keywordValues(name: string): readonly unknown[] {
  return values[name] ?? unknown(name);
}

/** Returns values of a member of `x-ui` to try. */
export function uiValues(name: string): readonly unknown[] {
  return ui[name] ?? unknown(name);
}

function unknown(name: string): never {
  throw new Error(`Say in values.ts what \`${name}\` can be`);
}
