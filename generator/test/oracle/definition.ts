import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromBlock, worded } from './part-words.ts';

/** A schema as its author wrote it, with any content: the oracle reads it as the language says. */
// oxlint-disable-next-line typescript/no-explicit-any -- typed members would be the compiler's view of the language, which it is here to check
export type Json = { readonly [name: string]: any };

/** The same while it is being made. */
export type MutableJson = { -readonly [Name in keyof Json]: Json[Name] };

export type Kind = 'page' | 'section' | 'field' | 'repeat' | 'note';

/** Section 1 of the language: a node, whose kind follows from its shape. */
export interface OracleNode {
  readonly kind: Kind;
  readonly name: string;
  /** `*` for an entry. */
  readonly path: string;
  readonly schema: Json;
  readonly children: readonly OracleNode[];
  readonly parent?: OracleNode;
  /** The lists of the form itself. */
  readonly lists?: Json;
}

export interface OracleForm {
  readonly schema: Json;
  readonly pages: readonly OracleNode[];
  /** Also the working values. */
  readonly byPath: ReadonlyMap<string, OracleNode>;
  /** Section 4: calculated like fields, but nothing that is asked or sent. */
  readonly values: readonly OracleNode[];
  /** Its own, or those of its council. */
  readonly bankHolidays: readonly string[];
}

const lists = fileURLToPath(new URL('../../../schemas/lists/', import.meta.url));

/** Reads the file of a definition, with `$ref`s followed: keywords beside a `$ref` are added to what it refers to. */
export function readForm(file: string): OracleForm {
  return formOf(readJson(file), file);
}

/** Reads JSON. Its texts are composed, like answers. */
function readJson(file: string): Json {
  return composed(JSON.parse(readFileSync(file, 'utf8')) as Json);
}

function composed(definition: Json): Json {
  return JSON.parse(JSON.stringify(definition), (_, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC') : value,
  ) as Json;
}

/** Reads a definition as if it were in `file`, which need not exist if it refers to no other file. */
export function formOf(definition: Json, file: string): OracleForm {
  const document = composed(definition);
  const schema = follow(document, { form: resolve(file), file: resolve(file), document });
  const ownLists = (schema['x-form']?.['lists'] ?? {}) as Json;
  const byPath = new Map<string, OracleNode>();
  const values: OracleNode[] = [];
  const addValues = (written: Json | undefined, parent: OracleNode | undefined, path: string): void => {
    for (const [name, calculation] of Object.entries(written ?? {})) {
      const value: OracleNode = {
        kind: 'field',
        name,
        path: `${path}/${name}`,
        schema: { 'x-calculate': calculation as Json },
        children: [],
        ...(parent ? { parent } : {}),
      };
      byPath.set(value.path, value);
      values.push(value);
    }
  };
  addValues(schema['x-values'] as Json, undefined, '');
  const around = (node: OracleNode | undefined): Json[] => (node ? [...around(node.parent), node.schema] : []);
  const nodesIn = (properties: Json, parent: OracleNode | undefined, path: string): OracleNode[] =>
    Object.entries(properties ?? {}).map(([name, child]) => {
      const kind = kindOf(child as Json, parent === undefined);
      const children: OracleNode[] = [];
      const node: OracleNode = {
        kind,
        name,
        path: `${path}/${name}`,
        schema: worded(child as Json, around(parent), schema),
        children,
        lists: ownLists,
        ...(parent ? { parent } : {}),
      };
      byPath.set(node.path, node);
      if (kind === 'repeat') {
        addValues((child as Json)['items']['x-values'] as Json, node, `${node.path}/*`);
        children.push(...nodesIn((child as Json)['items'].properties, node, `${node.path}/*`));
      } else addValues((child as Json)['x-values'] as Json, node, node.path);
      if ('x-rows' in (child as Json)) children.push(...rowsIn(child as Json, node), ...totalsIn(child as Json, node));
      else if (kind === 'page' || kind === 'section')
        children.push(...nodesIn((child as Json)['properties'], node, node.path));
      return node;
    });
  /** Section 1, rows: each is a section of what is asked of all. */
  const rowsIn = (section: Json, parent: OracleNode): OracleNode[] =>
    rowsOf(section, ownLists).map(({ name, visible, offers }) => {
      const { properties, 'x-visible': ofAll, ...asked } = section['additionalProperties'] as Json;
      // Section 1, rows: `{row}` in the condition of all is the name of the row.
      const named = ofAll && (JSON.parse(JSON.stringify(ofAll).replaceAll('"{row}"', JSON.stringify(name))) as Json);
      const shown = named && visible ? { all: [named, visible] } : (named ?? visible);
      const children: OracleNode[] = [];
      const row: OracleNode = {
        kind: 'section',
        name,
        path: `${parent.path}/${name}`,
        schema: worded({ ...asked, properties, ...(shown ? { 'x-visible': shown } : {}) }, around(parent), schema),
        children,
        parent,
      };
      byPath.set(row.path, row);
      const narrowed = Object.entries(properties as Json).map(([question, all]) => [
        question,
        offers[question] ? { ...(all as Json), 'of this row': offers[question].enum } : all,
      ]);
      addValues(asked['x-values'] as Json, row, row.path);
      children.push(...nodesIn(Object.fromEntries(narrowed) as Json, row, row.path));
      return row;
    });
  /** Section 1, rows: the totals are the sums over all rows. */
  const totalsIn = (section: Json, parent: OracleNode): OracleNode[] => {
    if (!('x-total' in section)) return [];
    const asked = section['additionalProperties'].properties as Json;
    const sums = (section['x-total'].of as string[]).map((name) => {
      const { title, type, format } = asked[name] as Json;
      const sum = [`${parent.path}/${name}`.replaceAll('/*', '')];
      return [name, { title, type, ...(format ? { format } : {}), 'x-calculate': { sum } }];
    });
    const properties = Object.fromEntries(sums) as Json;
    const schema = { type: 'object', properties, 'x-prefill': false };
    const children: OracleNode[] = [];
    const total: OracleNode = {
      kind: 'section',
      name: 'total',
      path: `${parent.path}/total`,
      schema,
      children,
      parent,
    };
    byPath.set(total.path, total);
    children.push(...nodesIn(properties, total, total.path));
    return [total];
  };
  return {
    schema,
    pages: nodesIn(schema['properties'] as Json, undefined, ''),
    byPath,
    values,
    bankHolidays: (schema['x-form']?.['bankHolidays'] ?? ofCouncil(file)) as readonly string[],
  };
}

/** Section 9: what a council says once. */
function ofCouncil(file: string): readonly string[] {
  const council = join(dirname(dirname(file)), 'council.json');
  return existsSync(council) ? ((readJson(council)['bankHolidays'] ?? []) as readonly string[]) : [];
}

/** Section 9: the entries of a list of the form, or else of a shared one. */
function entriesOf(name: string, own: Json): readonly Json[] {
  return taken((own[name] ?? shared(name)) as Json);
}

function shared(name: string): Json {
  return readJson(join(lists, `${name}.json`));
}

/** Section 12: an entry with former names means the same. */
function present(entry: Json | string): Json | string {
  if (typeof entry === 'string') return entry;
  const { const: value = entry['value'] as unknown, ...others } = entry;
  return { ...others, value };
}

/** First those in `first`, then the rest, without those left out, then those in `entries`. */
function taken({ from, without = [], first = [], entries: written = [] }: Json): readonly Json[] {
  const entries = (written as (Json | string)[]).map(present);
  if (from === undefined) return entries as Json[];
  const theirs = taken(shared(from as string));
  const own = entries;
  const one = (value: string): Json =>
    (own.find((entry) => typeof entry === 'object' && entry['value'] === value) ??
      theirs.find((entry) => entry['value'] === value)) as Json;
  const isTheirs = (value: unknown): boolean => theirs.some((entry) => entry['value'] === value);
  const rest = theirs
    .map(({ value }) => value as string)
    .filter((value) => ![...(without as string[]), ...(first as string[]), ...own].includes(value));
  const added = own.filter((entry) => typeof entry === 'string' || !isTheirs(entry['value']));
  return [
    ...[...(first as string[]), ...rest].map(one),
    ...added.map((entry) => (typeof entry === 'string' ? one(entry) : entry)),
  ];
}

function rowsOf(
  { 'x-rows': rows }: Json,
  own: Json,
): readonly { readonly name: string; readonly visible?: Json; readonly offers: Json }[] {
  if (typeof rows === 'string') return entriesOf(rows, own).map(({ value }) => ({ name: value as string, offers: {} }));
  return (rows as Json[]).map((row) => ({
    name: row['const'] as string,
    visible: row['x-visible'] as Json,
    offers: (row['properties'] ?? {}) as Json,
  }));
}

/** Returns the rows of a section of rows: not its totals, which nobody is asked about. */
export function rowsOfSection({ children, schema }: OracleNode): readonly OracleNode[] {
  return children.filter(({ name }) => !('x-total' in schema && name === 'total'));
}

function kindOf(schema: Json, top: boolean): Kind {
  if ('x-note' in schema && !('type' in schema)) return 'note';
  if ('x-rows' in schema) return 'section';
  if ('properties' in schema) return top ? 'page' : 'section';
  if (schema['type'] === 'array' && 'properties' in (schema['items'] ?? {})) return 'repeat';
  return 'field';
}

interface Place {
  /** The file of the form, and the one that is read. */
  readonly form: string;
  readonly file: string;
  readonly document: Json;
}

/** Follows `$ref`s in a schema, its properties and its items. */
function follow(schema: Json, place: Place): Json {
  const { $ref, ...beside } = schema;
  const isOfBlock = place.form !== place.file;
  const own = spread(isOfBlock ? fromBlock(beside) : beside, place);
  return $ref === undefined ? own : added(referred($ref as string, place), own);
}

function spread(schema: Json, place: Place): Json {
  const all: MutableJson = { ...schema };
  if (all['properties'])
    all['properties'] = Object.fromEntries(
      Object.entries(all['properties'] as Json).map(([name, child]) => [name, follow(child as Json, place)]),
    );
  if ('x-rows' in all) all['additionalProperties'] = follow(all['additionalProperties'] as Json, place);
  if (all['items']) all['items'] = follow(all['items'] as Json, place);
  return all;
}

function referred(reference: string, place: Place): Json {
  const [path, pointer = ''] = reference.split('#') as [string, string?];
  const file = path === '' ? place.file : join(dirname(place.file), path);
  const document = path === '' ? place.document : readJson(file);
  const target = pointer
    .split('/')
    .slice(1)
    .reduce<Json>((inner, name) => inner[name.replaceAll('~1', '/').replaceAll('~0', '~')] as Json, document);
  return follow(target, { ...place, file, document });
}

function added(base: Json, beside: Json): Json {
  const all: MutableJson = { ...base, ...beside };
  if (base['properties'] && beside['properties']) {
    all['properties'] = { ...base['properties'] };
    for (const [name, child] of Object.entries(beside['properties'] as Json)) {
      all['properties'][name] = base['properties'][name] ? added(base['properties'][name], child as Json) : child;
    }
  }
  if (base['x-values'] && beside['x-values']) all['x-values'] = { ...base['x-values'], ...beside['x-values'] };
  if (base['items'] && beside['items']) all['items'] = added(base['items'], beside['items']);
  return all;
}

export interface Choice {
  readonly value: string | number | boolean;
  readonly title?: string;
  readonly attributes?: Json;
  readonly visible?: Json;
  readonly exclusive?: true;
}

const choices = new WeakMap<OracleNode, { readonly all: readonly Choice[] | undefined }>();

/** Returns the options of a field, if it has any: its own, those of its items, or of a shared list. */
export function choicesOf(node: OracleNode): readonly Choice[] | undefined {
  const known = choices.get(node) ?? { all: readChoices(node) };
  choices.set(node, known);
  return known.all;
}

function readChoices(node: OracleNode): readonly Choice[] | undefined {
  const own = node.schema['of this row'] as Choice['value'][] | undefined;
  return allChoices(node)?.filter(({ value }) => own?.includes(value) ?? true);
}

function allChoices({ schema, lists: own = {} }: OracleNode): readonly Choice[] | undefined {
  const from: Json = schema['type'] === 'array' ? { ...schema['items'], ...schema } : schema;
  if (from['x-options']) return entriesOf(from['x-options'] as string, own) as readonly Choice[];
  if (from['oneOf'])
    return (from['oneOf'] as Json[]).map((option) => ({
      value: option['const'],
      ...(option['title'] ? { title: option['title'] } : {}),
      ...(option['x-visible'] ? { visible: option['x-visible'] } : {}),
      ...(option['x-exclusive'] ? { exclusive: true } : {}),
    }));
  return (from['enum'] as Choice['value'][] | undefined)?.map((value) => ({ value }));
}

/** Returns `10 MB` in bytes: a kB is 1,024 bytes, an MB 1,024 kB. */
export function bytesOf(maxSize: string): number {
  const [, count, unit] = /^(\d+) (kB|MB)$/.exec(maxSize) ?? [];
  return Number(count) * (unit === 'MB' ? 1_048_576 : 1024);
}

export type AnswerType = 'string' | 'number' | 'integer' | 'boolean' | 'array';

/** Calculations whose value is a number, whatever they read. */
const numeric = ['sum', 'difference', 'times', 'dividedBy', 'age', 'days', 'count'];

/**
 * Returns the type of a field's answer; if the author wrote none, that of its options, of the only accepted value or of
 * its calculation.
 */
export function typeOf(node: OracleNode): AnswerType {
  const { schema } = node;
  const worked = numeric.some((name) => name in ((schema['x-calculate'] as Json | undefined) ?? {})) ? 0 : '';
  return (schema['type'] ?? typeof (schema['const'] ?? choicesOf(node)?.[0]?.value ?? worked)) as AnswerType;
}
