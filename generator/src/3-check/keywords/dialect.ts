import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { NodeKind } from '../../language/keywords/keyword-record.ts';

interface SchemaJson {
  readonly $id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly $defs: Readonly<Record<string, { readonly properties: Readonly<Record<string, unknown>> }>>;
}

/** The folder of the language's schemas, blocks and lists. */
export const schemasFolder: string = dirname(
  createRequire(import.meta.url).resolve('@formwright/schemas/package.json'),
);
const parse = (file: string): SchemaJson => JSON.parse(readFileSync(join(schemasFolder, file), 'utf8')) as SchemaJson;
const dialect = parse('dialect.json');
const vocabularies = readdirSync(join(schemasFolder, 'vocabularies')).map((file) => parse(join('vocabularies', file)));

// A test checks the dialect's own schemas; here they are only used.
const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: false,
  validateSchema: false,
  validateFormats: false,
  messages: false,
});
const list = parse('list.json');
for (const schema of [dialect, list, ...vocabularies]) ajv.addSchema(schema);
const isList = ajv.getSchema(list.$id) as ValidateFunction;
const isCouncil = ajv.compile(parse('council.json'));
const isCatalogue = ajv.compile(parse('catalogue.json'));

/** Names of the keywords that this kind of node may have, from schemas/dialect.json. */
export function keywordsOfKind(kind: NodeKind): readonly string[] {
  return Object.keys((kind === 'form' ? dialect : dialect.$defs[kind])?.properties ?? {});
}

/**
 * Returns ajv's errors for a keyword's value on this kind of node; none for a keyword that the dialect does not have.
 */
export function errorsOfValue(kind: NodeKind, keyword: string, value: unknown): readonly ErrorObject[] {
  if (!keywordsOfKind(kind).includes(keyword)) return [];
  const pointer = kind === 'form' ? `#/properties/${keyword}` : `#/$defs/${kind}/properties/${keyword}`;
  const validate = ajv.getSchema(dialect.$id + pointer) as ValidateFunction | undefined;
  return validate && !validate(value) ? (validate.errors ?? []) : [];
}

/** Returns ajv's errors for a whole shared list. */
export function errorsOfList(list: unknown): readonly ErrorObject[] {
  return isList(list) ? [] : (isList.errors ?? []);
}

/** Returns ajv's errors for a whole `council.json`. */
export function errorsOfCouncil(council: unknown): readonly ErrorObject[] {
  return isCouncil(council) ? [] : (isCouncil.errors ?? []);
}

/** Returns ajv's errors for a whole `catalogue.json`. */
export function errorsOfCatalogue(catalogue: unknown): readonly ErrorObject[] {
  return isCatalogue(catalogue) ? [] : (isCatalogue.errors ?? []);
}

/** Names of the members that a keyword's object can have on this kind of node; none if it can have none. */
export function membersOf(kind: NodeKind, keyword: string): readonly string[] {
  const { $ref } = ((kind === 'form' ? dialect : dialect.$defs[kind])?.properties[keyword] ?? {}) as {
    readonly $ref?: string;
  };
  const schema =
    $ref === undefined
      ? undefined
      : (ajv.getSchema(new URL($ref, dialect.$id).href)?.schema as Partial<SchemaJson> | undefined);
  return Object.keys(schema?.properties ?? {});
}

/** All kinds, outermost first. */
export const kinds: readonly NodeKind[] = ['form', 'page', 'section', 'field', 'repeat', 'entry', 'note'];
