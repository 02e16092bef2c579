import { byName, dottedName, formId, name, notBlank, wholeNumber, type Schema } from './keywords/schema.ts';
import { all, each, inMember, members, type Texts } from './keywords/texts.ts';

/** Names of words that a council's other members give, so `words` cannot have them. */
const given = '(?:council|responseDays)$|(?:phone|link)\\.';

/** What a council says once, for all its forms: the members of `council.json`. */
export const councilMembers: Readonly<
  Record<
    | 'name'
    | 'service'
    | 'logo'
    | 'phones'
    | 'links'
    | 'responseDays'
    | 'bankHolidays'
    | 'words'
    | 'context'
    | 'retention'
    | 'privacy'
    | 'accessibility'
    | 'help'
    | 'choices',
    Schema
  >
> = {
  name: notBlank('The council’s name: the owner of its forms, and the word `{council}`.'),
  service: notBlank(
    'The name of the service: ‘Adult Social Care online’. The portal shows it beside the council’s name.',
  ),
  logo: {
    description: 'A picture beside this file, `logo.svg` or `logo.png`. The portal shows it beside the council’s name.',
    type: 'string',
    pattern: '^[a-z0-9][a-z0-9-]*\\.(svg|png)$',
    errorMessage: 'must be the name of an SVG or PNG file beside this one, such as logo.svg',
  },
  phones: byName(name, {
    description: 'Telephone numbers by name. Texts include them as words: `{phone.urgent}`.',
    additionalProperties: {
      type: 'string',
      pattern: '^\\+?[0-9][0-9 ]*$',
      errorMessage: 'must be a telephone number, in digits and spaces',
    },
  }),
  links: byName(name, {
    description: 'Addresses by name. Texts use them in links: `[paying for care]({link.charges})`.',
    additionalProperties: {
      type: 'string',
      pattern: '^(https?://|mailto:|tel:|/(?![/\\\\]))[^\\s<>"(){}]+$',
      errorMessage:
        'must be an address, such as https://www.example.gov.uk/care, or a path on the same site, such as /account, without spaces or brackets',
    },
  }),
  responseDays: wholeNumber('In how many working days the council responds: the word `{responseDays}`.', 2, 366),
  bankHolidays: { $ref: 'vocabularies/form.json#/$defs/x-form/properties/bankHolidays' },
  words: byName(`^(?!${given})${dottedName.slice(1)}`, {
    description: 'Other words that texts include in curly brackets. A form can replace each of them.',
    additionalProperties: { type: 'string', minLength: 1 },
    'x-nameMessage':
      'A word is letters, digits and dots. `council`, `responseDays`, `phone.…` and `link.…` come from `name`, `responseDays`, `phones` and `links`.',
  }),
  context: { $ref: 'vocabularies/form.json#/$defs/x-form/properties/context' },
  retention: { $ref: 'vocabularies/form.json#/$defs/x-form/properties/retention' },
  privacy: notBlank(
    'How the council uses what people enter, as Markdown. The portal shows it on a page of its own, to which each of its pages leads.',
  ),
  accessibility: notBlank('The accessibility statement, as Markdown. The portal shows it as it shows `privacy`.'),
  help: notBlank('Whom to ask for help with a form, as Markdown. The portal shows it as it shows `privacy`.'),
  choices: byName('^[a-z0-9]+(-[a-z0-9]+)*$', {
    description: 'Pages that say which of several forms somebody needs, by the name in their address.',
    minProperties: 1,
    'x-nameMessage': 'It is part of an address: lower case letters, digits and hyphens, such as `which-form`.',
    additionalProperties: {
      type: 'object',
      additionalProperties: false,
      required: ['title', 'outcomes'],
      defaultSnippets: [
        { label: 'choice', body: { title: '$1', outcomes: [{ title: '$2', text: '$3', form: '$4' }] } },
      ],
      properties: {
        title: notBlank('The heading: ‘Which form do you need?’.'),
        text: notBlank('What stands before the choices. Markdown.'),
        outcomes: {
          description: 'What there is to choose from.',
          type: 'array',
          minItems: 2,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['title', 'text'],
            properties: {
              title: notBlank('When it is the right choice: ‘Somebody needs support’.'),
              text: notBlank('What to know before choosing it, or what to do instead of filling in a form. Markdown.'),
              form: {
                description: 'The form that it leads to: `council/form`. Absent: advice only.',
                ...formId,
              },
            },
          },
        },
      },
    },
  }),
};

/** Finds what people read of a council's file besides its words. Ignores anything of the wrong shape. */
export const councilTexts: Texts = (council) => {
  const choices = objectIn(objectIn(council)['choices']);
  const ofOutcome = members({ title: 'plain', text: 'markdown' });
  const ofChoice = all(members({ title: 'plain', text: 'markdown' }), inMember('outcomes', each(ofOutcome)));
  return all(
    members({ service: 'plain', privacy: 'markdown', accessibility: 'markdown', help: 'markdown' }),
    ...Object.keys(choices).map((name) => inMember('choices', inMember(name, ofChoice))),
  )(council);
};

/** A word that a council gives to the texts of its forms. */
export interface CouncilWord {
  readonly name: string;
  readonly text: string;
  /** JSON Pointer into `council.json`. */
  readonly pointer: string;
}

/** Returns the words that a council gives. Ignores anything of the wrong shape. */
export function councilWords(council: unknown): readonly CouncilWord[] {
  const { name: called, responseDays } = objectIn(council);
  const texts = (member: string, prefix: string): readonly CouncilWord[] =>
    Object.entries(objectIn(objectIn(council)[member])).flatMap(([word, text]) =>
      typeof text === 'string' ? [{ name: `${prefix}${word}`, text, pointer: `/${member}/${word}` }] : [],
    );
  return [
    ...(typeof called === 'string' ? [{ name: 'council', text: called, pointer: '/name' }] : []),
    ...(typeof responseDays === 'number'
      ? [{ name: 'responseDays', text: String(responseDays), pointer: '/responseDays' }]
      : []),
    ...texts('phones', 'phone.'),
    ...texts('links', 'link.'),
    ...texts('words', ''),
  ];
}

/**
 * Returns the same words by name. `says`: their texts in the language that is wanted; absent: as they are written.
 */
export function wordsOfCouncil(
  council: unknown,
  says: (text: string, pointer: string) => string = (text) => text,
): Readonly<Record<string, string>> {
  return Object.fromEntries(councilWords(council).map(({ name, text, pointer }) => [name, says(text, pointer)]));
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
