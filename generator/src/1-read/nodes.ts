import { diagnostic } from '@formwright/diagnostics';
import type { DefinitionNode, Keyword, Place } from './definition.ts';
import type { JsonNode } from './json.ts';
import { keywordsOf, layersOf, membersNamed, structuralInField, structuralWithRows, type Layers } from './layers.ts';
import { isOfRow, namesOf, rowsIn, withRow } from './rows.ts';
import { totalRow } from './total-row.ts';
import type { Sources } from './sources.ts';
import { valuesOf } from './values.ts';

type Kind = DefinitionNode['kind'];

interface Shape {
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  readonly schemas: readonly JsonNode[];
  readonly namePlaces: readonly Place[];
  readonly trail: ReadonlySet<JsonNode>;
  /** The names of the row around it. */
  readonly row?: readonly string[] | undefined;
}

/** Builds the tree of a definition from its root schema. */
export function rootNode(schema: JsonNode, sources: Sources): DefinitionNode {
  const { layers, trail } = openAll([schema], sources, new Set([schema]));
  const shape: Shape = { name: '', path: '', depth: 0, schemas: [schema], namePlaces: [schema.place], trail };
  return {
    kind: 'form',
    name: '',
    path: '',
    keywords: keywordsOf(layers),
    children: childrenOf({ ...shape, layers }, sources),
    place: schema.place,
    namePlace: schema.place,
    namePlaces: [schema.place],
  };
}

/** The schemas of one node (a block's, and what a form adds to it), with all `$ref`s followed. */
function openAll(
  schemas: readonly JsonNode[],
  sources: Sources,
  trail: ReadonlySet<JsonNode>,
): { layers: Layers; trail: ReadonlySet<JsonNode> } {
  const opened = schemas.map((schema) => layersOf(schema, sources, trail));
  return { layers: opened.flatMap(({ layers }) => layers), trail: new Set(opened.flatMap((one) => [...one.trail])) };
}

function childrenOf(shape: Shape & { readonly layers: Layers }, sources: Sources): DefinitionNode[] {
  const properties = new Map<string, { schemas: JsonNode[]; namePlaces: Place[] }>();
  for (const { members } of membersNamed(shape.layers, 'properties')) {
    for (const [name, { node, namePlace }] of members ?? []) {
      const before = properties.get(name);
      properties.set(name, {
        schemas: [...(before?.schemas ?? []), node],
        namePlaces: [...(before?.namePlaces ?? []), namePlace],
      });
    }
  }
  const nodes = [...properties].flatMap(([name, { schemas, namePlaces }]) => {
    if (!isNamedWell(name, namePlaces.at(-1) as Place, sources)) return [];
    const { trail, row } = shape;
    const node = childNode(
      { name, path: `${shape.path}/${name}`, depth: shape.depth + 1, schemas, namePlaces, trail, row },
      sources,
    );
    return node ? [node] : [];
  });
  const values = valuesOf(shape.layers, shape.path).filter(({ name, namePlace }) => {
    if (!isNamedWell(name, namePlace, sources)) return false;
    if (properties.has(name)) sources.diagnostics.push(diagnostic('name-taken', namePlace, { name }));
    return !properties.has(name);
  });
  return [...nodes, ...values];
}

/** Returns whether a name is good, and reports it if not. */
function isNamedWell(name: string, place: Place, sources: Sources): boolean {
  if (isGoodName(name)) return true;
  sources.diagnostics.push(diagnostic('bad-name', place, { name, suggestion: goodName(name) }));
  return false;
}

/**
 * Letters and digits, beginning with a letter, so that a pointer needs no escapes and code can use the name. Names that
 * every object inherits are refused.
 */
function isGoodName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name) && !(name in Object.prototype);
}

/** Returns the same words in letters and digits: `next-of kin` as `nextOfKin`. */
function goodName(name: string): string {
  const near = name
    .normalize('NFD')
    .replace(/\p{M}|^[^A-Za-z]+/gu, '')
    .replace(/[^A-Za-z0-9]+(.?)/g, (_, next: string) => next.toUpperCase());
  return `A name is letters and digits, a letter first${near !== '' && isGoodName(near) ? `: \`${near}\`` : ''}.`;
}

/** More than any form has. Blocks that refer to blocks that refer to blocks can multiply beyond memory. */
const mostNodes = 30_000;

function childNode(shape: Shape, sources: Sources): DefinitionNode | undefined {
  const { name, path, depth, schemas, namePlaces } = shape;
  const namePlace = namePlaces.at(-1) as Place;
  if (++sources.built.nodes > mostNodes) {
    if (sources.built.nodes === mostNodes + 1)
      sources.diagnostics.push(diagnostic('too-large', namePlace, { limit: mostNodes }));
    return undefined;
  }
  const { layers, trail } = openAll(schemas, sources, shape.trail);
  const place = (schemas.at(-1) as JsonNode).place;
  const keywords = keywordsOf(layers);
  const items = openAll(membersNamed(layers, 'items'), sources, trail);
  const kind = kindOf({ keywords, layers, items: items.layers, depth });
  if (!kind) {
    sources.diagnostics.push(
      diagnostic('unknown-node', namePlace, {
        name,
        suggestion:
          'A question has a `type`, options or `x-calculate`; a section has `"type": "object"`; a note has `x-note`.',
      }),
    );
    return undefined;
  }
  if (depth === 1 && kind !== 'page') {
    sources.diagnostics.push(diagnostic('misplaced-node', namePlace, { name, kind }));
    return undefined;
  }
  const origin = (layers[0] as JsonNode).place;
  const node = {
    kind,
    name,
    path,
    keywords,
    place,
    origin,
    namePlace,
    namePlaces,
    ...(shape.row && { row: shape.row }),
  };
  if (kind === 'repeat') {
    const entry = { ...shape, path: `${path}/*`, trail: items.trail, layers: items.layers };
    return { ...node, entry: keywordsOf(items.layers), children: childrenOf(entry, sources) };
  }
  const rows = kind === 'section' && keywords.get('x-rows');
  if (rows) {
    const children = rowsOf({ ...shape, trail, layers }, rows, sources);
    return { ...node, keywords: keywordsOf(layers, structuralWithRows), children };
  }
  const total = kind === 'section' && keywords.get('x-total');
  if (total)
    sources.diagnostics.push(
      diagnostic('bad-rows', total.namePlace, { problem: '`x-total` is the total of `x-rows`, which is missing' }),
    );
  if (kind === 'field') return { ...node, keywords: keywordsOf(layers, structuralInField), children: [] };
  return { ...node, children: kind === 'note' ? [] : childrenOf({ ...shape, trail, layers }, sources) };
}

/** Builds the rows of a section, each of what is asked of all. */
function rowsOf(
  { path, depth, trail, layers }: Shape & { readonly layers: Layers },
  keyword: Keyword,
  sources: Sources,
): DefinitionNode[] {
  const report = (problem: string, place = keyword.namePlace): DefinitionNode[] => {
    sources.diagnostics.push(diagnostic('bad-rows', place, { problem }));
    return [];
  };
  const schemas = membersNamed(layers, 'additionalProperties');
  const [beside] = membersNamed(layers, 'properties');
  if (beside) report('`properties` cannot be beside it: each row has what `additionalProperties` says', beside.place);
  const [values] = membersNamed(layers, 'x-values');
  if (values) report('write `x-values` on what is around it or, for each row, in `additionalProperties`', values.place);
  if (!keywordsOf(layers).has('title')) report('it needs a `title`, which heads them');
  if (schemas.length === 0) return report('`additionalProperties` must say what is asked of each row');
  // A block may have a title of its own, which a row replaces.
  const shown = keywordsOf(openAll(schemas, sources, trail).layers).get('x-visible');
  const title = keywordsOf(schemas).get('title');
  if (title) report('`title` is said of each row, in `x-rows`', title.namePlace);
  if (shown && !isOfRow(shown))
    report('an `x-visible` here holds for all rows, so it must name the row: `{row}`', shown.namePlace);
  const rows = rowsIn(keyword, sources).flatMap((row) => {
    const { name, place } = row;
    if (!isNamedWell(name, place, sources)) return [];
    const node = childNode(
      { name, path: `${path}/${name}`, depth: depth + 1, schemas, namePlaces: [place], trail, row: namesOf(row) },
      sources,
    );
    if (!node) return [];
    for (const [name, { place }] of row.offers)
      if (!node.children.some((child) => child.name === name))
        report(`\`${name}\` is not a question that is asked of each row`, place);
    return node.kind === 'section' && !node.keywords.has('x-rows')
      ? [withRow(node, row)]
      : report('`additionalProperties` must be an object with `properties`, which are asked of each row', node.place);
  });
  const total = keywordsOf(layers).get('x-total');
  const last = total && totalRow(total, { path, rows, report });
  return last ? [...rows, last] : rows;
}

interface Evidence {
  readonly keywords: ReadonlyMap<string, Keyword>;
  readonly layers: Layers;
  readonly items: Layers;
  readonly depth: number;
}

const fieldKeywords = ['enum', 'oneOf', 'const', 'format', 'x-options', 'x-calculate'];

/** Returns the kind of a node by its shape alone (the table of language.md, section 1). */
function kindOf({ keywords, layers, items, depth }: Evidence): Kind | undefined {
  const type = keywords.get('type')?.value;
  const has = (name: string): boolean => membersNamed(layers, name).length > 0;
  if (keywords.has('x-note') && type === undefined && !has('properties')) return 'note';
  if (type === 'object' || (type === undefined && (has('properties') || keywords.has('x-rows'))))
    return depth === 1 ? 'page' : 'section';
  if (type === 'array')
    return keywordsOf(items).get('type')?.value === 'object' || membersNamed(items, 'properties').length > 0
      ? 'repeat'
      : 'field';
  return typeof type === 'string' || fieldKeywords.some((name) => keywords.has(name)) ? 'field' : undefined;
}
