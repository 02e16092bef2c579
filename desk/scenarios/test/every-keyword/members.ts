import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  /** Of a former name, which is read as the present one. */
  readonly deprecated?: boolean;
}

const schemas = join(import.meta.dirname, '../../../../schemas');
const parse = (file: string): Schema => JSON.parse(readFileSync(join(schemas, file), 'utf8')) as Schema;

/** Returns every member that a definition's schemas let an author write, as `x-ui.hint`: after what it stands in. */
export function allMembers(): readonly string[] {
  const vocabularies = readdirSync(join(schemas, 'vocabularies')).map((file) => parse(`vocabularies/${file}`));
  const dialect = parse('dialect.json');
  const keywords = [dialect, ...Object.values(dialect.$defs ?? {})].flatMap(({ properties = {} }) =>
    Object.keys(properties),
  );
  const inside = vocabularies.flatMap(({ $defs = {} }) =>
    Object.entries($defs).flatMap(([name, schema]) => membersIn(shortName(name), schema)),
  );
  return [...new Set([...keywords, ...inside])];
}

/** Members of `x-ui` have one meaning on every kind of node. */
function shortName(name: string): string {
  return name.startsWith('ui-') ? 'x-ui' : name;
}

/**
 * Returns every member that a file beside a form can have, by its schema: those of a part of its own after the part's
 * name.
 */
export function membersOfFile(file: string): readonly string[] {
  const { $defs = {}, ...whole } = parse(file);
  return [...membersIn('', whole), ...Object.entries($defs).flatMap(([name, schema]) => membersIn(name, schema))];
}

function membersIn(
  name: string,
  { properties = {}, items, additionalProperties, patternProperties = {} }: Schema,
): readonly string[] {
  const within = name === '' ? '' : `${name}.`;
  return [
    ...Object.entries(properties).flatMap(([member, schema]) =>
      schema.deprecated ? [] : [`${within}${member}`, ...membersIn(`${within}${member}`, schema)],
    ),
    ...Object.values(patternProperties).flatMap((schema) => membersIn(name, schema)),
    ...(items ? membersIn(name, items) : []),
    ...(typeof additionalProperties === 'object' ? membersIn(name, additionalProperties) : []),
  ];
}

/** Returns the names of the members that a keyword's object can have. */
export function keywordsWithMembers(keyword: string): readonly string[] {
  return allMembers()
    .filter((name) => name.startsWith(`${keyword}.`))
    .map((name) => name.slice(keyword.length + 1));
}

/** Returns the keywords and the members of `x-ui` that may stand on a kind of node. */
export function membersOnKind(kind: string): { readonly keywords: readonly string[]; readonly ui: readonly string[] } {
  const { properties = {} } = parse('dialect.json').$defs?.[kind] ?? {};
  const name = (properties['x-ui'] as { readonly $ref?: string } | undefined)?.$ref?.split('/').at(-1);
  const { properties: ui = {} } =
    (name === undefined ? undefined : parse('vocabularies/presentation.json').$defs?.[name]) ?? {};
  return { keywords: Object.keys(properties), ui: Object.keys(ui) };
}
