import { catalogueMembers, catalogueParts } from '../../generator/src/language/catalogue.ts';
import { councilMembers } from '../../generator/src/language/council.ts';
import { data, dataParts } from '../../generator/src/language/keywords/data.ts';
import { formMembers, formParts } from '../../generator/src/language/keywords/form.ts';
import { keywords } from '../../generator/src/language/keywords/index.ts';
import type { KeywordRecord, UiRecord } from '../../generator/src/language/keywords/keyword-record.ts';
import { logic } from '../../generator/src/language/keywords/logic.ts';
import { presentation } from '../../generator/src/language/keywords/presentation.ts';
import type { Schema } from '../../generator/src/language/keywords/schema.ts';
import { structure, structureParts } from '../../generator/src/language/keywords/structure.ts';
import { ui } from '../../generator/src/language/keywords/ui.ts';
import { jsonFile, markdownFile, type Json, type LanguageFile } from './language-file.ts';

type Records = Readonly<Record<string, KeywordRecord>>;

const vocabularies: Readonly<Record<string, Records>> = { structure, data, logic, presentation };

/** The vocabularies of keywords. Editors complete what they have, and a form is checked against them. */
export const vocabularySchemas: readonly LanguageFile[] = [
  vocabulary('structure', structure, structureParts),
  vocabulary('data', data, dataParts),
  vocabulary('logic', logic, {}),
  vocabulary('presentation', presentation, uiParts()),
  jsonFile('schemas/vocabularies/form.json', (json) => {
    json.$defs = { 'x-form': { ...json.$defs['x-form'], properties: formMembers }, ...formParts };
  }),
];

/** What a council says once for all its forms. */
export const councilSchema: LanguageFile = jsonFile('schemas/council.json', (json) => {
  json.properties = {
    $schema: { type: 'string' },
    $comment: { description: 'A note for colleagues.', type: 'string' },
    ...councilMembers,
  };
});

/** The home page of a council. */
export const catalogueSchema: LanguageFile = jsonFile('schemas/catalogue.json', (json) => {
  json.properties = {
    $schema: { type: 'string' },
    $comment: { description: 'A note for colleagues.', type: 'string' },
    ...catalogueMembers,
  };
  json.$defs = catalogueParts;
});

/** Which keyword may stand on which kind of node. What makes a node one of its kind is written in the dialect itself. */
export const dialectSchema: LanguageFile = jsonFile('schemas/dialect.json', (json) => {
  const { $defs } = json;
  place(json, ({ on }) => on.includes('form'));
  for (const kind of ['page', 'section', 'field', 'repeat', 'entry', 'note'] as const)
    place($defs[kind], ({ on }) => on.includes(kind));
  // A node whose kind is not yet known can become anything except a stop.
  place($defs.unshaped, (record) => record !== keywords['x-stop']);
  // A block, and what is added to a part of one, may be a node of any kind.
  for (const kind of ['reference', 'added'] as const) {
    place($defs[kind], () => true);
    $defs[kind].properties['x-ui'].properties = mapped(belowPages(), (name, { on }) => ({
      $ref: `vocabularies/presentation.json#/$defs/ui-${on.find((kind) => kind !== 'page')}/properties/${name}`,
    }));
  }
});

/** The table of keywords in the reference. */
export const keywordsReference: LanguageFile = markdownFile('docs/reference/README.md', {
  keywords: () => {
    const members = Object.entries(ui).map(([name, record]) => [`x-ui.${name}`, record] as const);
    const rows = [...Object.entries(keywords), ...members].map(
      ([name, { on, schema }]) => `| \`${name}\` | ${on.join(', ')} | ${String(schema['description'])} |`,
    );
    return `| keyword | on | |\n| --- | --- | --- |\n${rows.join('\n')}`;
  },
});

function vocabulary(name: string, records: Records, parts: Readonly<Record<string, Schema>>): LanguageFile {
  return jsonFile(`schemas/vocabularies/${name}.json`, (json) => {
    json.properties = mapped(records, (keyword) => ({ $ref: `#/$defs/${keyword}` }));
    json.$defs = { ...mapped(records, (_, { schema }) => schema), ...parts };
  });
}

/** `x-ui` has other members on each kind of node. */
function uiParts(): Json {
  const kinds = ['page', 'section', 'field', 'repeat', 'note'] as const;
  const schemaOn = (kind: (typeof kinds)[number]): Schema => ({
    description: 'Presentation only: changing it never changes which answers are valid.',
    type: 'object',
    additionalProperties: false,
    properties: mapped(
      only(ui, ({ on }) => on.includes(kind)),
      (_, { schema }) => schema,
    ),
  });
  return Object.fromEntries(kinds.map((kind) => [`ui-${kind}`, schemaOn(kind)]));
}

function belowPages(): Readonly<Record<string, UiRecord>> {
  return only(ui, ({ on }) => on.some((kind) => kind !== 'page'));
}

/** Puts the keywords into a kind of node that are of it, and takes the others out. */
function place(node: Json, isOn: (record: KeywordRecord) => boolean): void {
  const own = Object.entries(node.properties).filter(([name]) => !Object.hasOwn(keywords, name));
  const placed = Object.entries(vocabularies).map(([file, records]) =>
    mapped(only(records, isOn), (name) => ({ $ref: `vocabularies/${file}.json#/$defs/${name}` })),
  );
  node.properties = Object.assign(Object.fromEntries(own), ...placed);
}

function only<One>(all: Readonly<Record<string, One>>, isWanted: (one: One) => boolean): Readonly<Record<string, One>> {
  return Object.fromEntries(Object.entries(all).filter(([, one]) => isWanted(one)));
}

function mapped<One>(all: Readonly<Record<string, One>>, make: (name: string, one: One) => Schema): Json {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, make(name, one)]));
}
