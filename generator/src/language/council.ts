import { byName, dottedName, name, notBlank, wholeNumber, type Schema } from './keywords/schema.ts';

/** Names of words that a council's other members give, so `words` cannot have them. */
const given = '(?:council|responseDays)$|(?:phone|link)\\.';

/** What a council says once, for all its forms: the members of `council.json`. */
export const councilMembers: Readonly<
  Record<'name' | 'logo' | 'phones' | 'links' | 'responseDays' | 'words' | 'context' | 'retention' | 'privacy', Schema>
> = {
  name: notBlank('The council’s name: the owner of its forms, and the word `{council}`.'),
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
      pattern: '^(https?://|mailto:|tel:)[^\\s<>"(){}]+$',
      errorMessage: 'must be an address, such as https://www.example.gov.uk/care, without spaces or brackets',
    },
  }),
  responseDays: wholeNumber('In how many working days the council responds: the word `{responseDays}`.', 2, 366),
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

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
