import type { IssueCode } from '@formwright/model';
import type { KeywordRecord } from './keyword-record.ts';
import { byName, dottedName, notBlank } from './schema.ts';
import { everyMember, words } from './texts.ts';

/** Issues for which an author may write messages. The others belong to a rule, or are found by the host alone. */
const codes: readonly IssueCode[] = [
  'mandatory',
  'type',
  'unknown',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'maxWords',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
  'multipleOf',
  'option',
  'const',
  'duplicate',
  'exclusive',
  'emptyFile',
  'maxSize',
  'accept',
  'unlisted',
];

/** What a form says: keywords of the vocabulary `presentation`. */
export const presentation: Readonly<Record<'x-messages' | 'x-words' | 'x-note' | 'x-stop', KeywordRecord>> = {
  'x-messages': {
    on: ['field', 'repeat'],
    texts: everyMember,
    schema: {
      description: 'Your own messages for issues, by code.',
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: Object.fromEntries(
        codes.map((code) => [code, notBlank(`What the person reads for an issue of code \`${code}\`.`)]),
      ),
    },
    examples: [],
  },
  'x-words': {
    on: ['page', 'section', 'field', 'repeat', 'note'],
    texts: everyMember,
    schema: byName(dottedName, {
      description:
        'Words in curly brackets for the texts of this part and of what is in it. In a block: those for forms that say none.',
      minProperties: 1,
      additionalProperties: { type: 'string', minLength: 1 },
    }),
    examples: [],
  },
  'x-note': {
    on: ['note'],
    texts: words('markdown'),
    schema: notBlank(
      'Text on the page, never an answer. Markdown: paragraphs, headings, lists, bold, italic, links, and links that are buttons.',
    ),
    examples: ['Other words'],
  },
  'x-stop': {
    on: ['note'],
    schema: {
      description: 'While the note is visible, nobody can continue or submit, and what follows it is not drawn.',
      type: 'boolean',
      const: true,
      errorMessage: 'must be true; leave it out if the note stops nobody',
    },
    examples: [true],
  },
};
