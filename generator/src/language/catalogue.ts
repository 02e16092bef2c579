import type { Icon } from '@formwright/model';
import { byName, formId, formIdPattern, notBlank, oneOf, type Schema } from './keywords/schema.ts';
import { all, each, eachMember, inMember, members, words, type Texts } from './keywords/texts.ts';

const icons: Readonly<Record<Icon, string>> = {
  form: 'A sheet of paper',
  health: 'A heart',
  help: 'A hand',
  house: 'A house',
  information: 'A letter i',
  law: 'Scales',
  message: 'A speech bubble',
  money: 'A pound sign',
  people: 'Two people',
  phone: 'A telephone',
  referral: 'A person and an arrow',
  safety: 'A shield',
  school: 'A mortarboard',
  search: 'A magnifying glass',
};

const partOfAddress = '^[a-z0-9]+(-[a-z0-9]+)*$';
const aName: Schema = {
  type: 'string',
  pattern: partOfAddress,
  errorMessage: 'must be lower case letters, digits and hyphens, such as `which-form`',
};
/** Where a tile can lead, or that it leads nowhere any more: the member that says so. */
const targets = ['link', 'form', 'choice', 'tiles', 'retired'] as const;

/** The home page of a council: the members of `catalogue.json`. */
export const catalogueMembers: Readonly<Record<'title' | 'text' | 'tiles' | 'before' | 'unlisted', Schema>> = {
  title: notBlank('The heading of the home page: the name of the service.'),
  text: notBlank('What stands before the tiles. Markdown.'),
  tiles: { $ref: '#/$defs/tiles' },
  before: byId('What to have at hand before beginning a form, by its id. Markdown. The page before the form shows it.'),
  unlisted: byId('Forms of the council to which no tile leads, by their id, each with the reason.'),
};

/** The parts of `catalogue.json` that name each other. */
export const catalogueParts: Readonly<Record<'tiles' | 'tile', Schema>> = {
  tiles: {
    description: 'Tiles, in the order of the page.',
    type: 'array',
    minItems: 1,
    items: { $ref: '#/$defs/tile' },
  },
  tile: {
    type: 'object',
    additionalProperties: false,
    oneOf: targets.map((target) => ({ required: [target] })),
    'x-oneOfMessage': `must have exactly one of ${targets.map((target) => `\`${target}\``).join(', ')}: a tile leads to one place`,
    dependentRequired: { link: ['title'], retired: ['title'], tiles: ['title', 'name'], name: ['tiles'] },
    defaultSnippets: [
      { label: 'tile with a form', body: { icon: 'form', form: '$1' } },
      { label: 'tile with a link', body: { title: '$1', icon: 'information', link: '$2' } },
      { label: 'tile of a retired form', body: { title: '$1', retired: true, text: '$2' } },
      { label: 'tile with further tiles', body: { title: '$1', name: '$2', tiles: [{ form: '$3' }] } },
    ],
    properties: {
      title: notBlank('The words of the tile. Default: the title of the form or choice.'),
      text: notBlank('What stands below the words. Markdown.'),
      icon: oneOf('The picture.', icons),
      link: {
        description: 'A name in `links` of `council.json`: the tile leads to that address.',
        type: 'string',
        errorMessage: 'must be a name in `links` of `council.json`',
      },
      form: { description: 'A form that the tile leads to: `council/form`.', ...formId },
      choice: { description: 'A name in `choices` of `council.json`: the tile leads to that page.', ...aName },
      name: { description: 'The address of the page with the further tiles, within the council’s.', ...aName },
      tiles: { $ref: '#/$defs/tiles' },
      retired: {
        description: 'The form is no longer used, and the tile leads nowhere. Its `text` can say what to do instead.',
        const: true,
        errorMessage: 'must be true, or absent',
      },
    },
  },
};

/** Finds what people read of a council's home page and the pages below it. Ignores anything of the wrong shape. */
export const catalogueTexts: Texts = (catalogue) => {
  const ofTiles: Texts = (value) =>
    inMember('tiles', each(all(members({ title: 'plain', text: 'markdown' }), ofTiles)))(value);
  return all(
    members({ title: 'plain', text: 'markdown' }),
    ofTiles,
    inMember('before', eachMember(words('markdown'))),
  )(catalogue);
};

function byId(description: string): Schema {
  return byName(formIdPattern, {
    description,
    'x-nameMessage': 'It is the id of a form: council/form.',
    additionalProperties: { type: 'string', pattern: '\\S', errorMessage: 'must not be blank' },
  });
}
