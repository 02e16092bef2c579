import {
  scopeOf,
  scopeWithin,
  resolveNode,
  type Scope,
  type Definition,
  type DefinitionNode,
} from '@formwright/generator';
import jsonc, { type Node as JsonNode, type Segment } from 'jsonc-parser';

/**
 * A place in a file of a definition: the node that it belongs to, and where in which of its keywords it is.
 */
export interface Site {
  readonly definition: Definition;
  readonly node: DefinitionNode;
  /** Whether it is in the `items` of a repeat, which describes each entry. */
  readonly inEntry: boolean;
  /** Name of the keyword; undefined between keywords. */
  readonly keyword: string | undefined;
  /** The path inside the keyword's value. */
  readonly path: readonly Segment[];
  /** The scope in which names are looked up. */
  readonly scope: Scope;
  /** Returns the value at a path inside the keyword's value, as it is in the text, perhaps half typed. */
  valueAt(path: readonly Segment[]): unknown;
}

interface Asked {
  readonly file: string;
  readonly tree: JsonNode | undefined;
  readonly path: readonly Segment[];
}

/** Returns the site at a path through a file of a form; undefined outside any node. */
export function siteAt(definition: Definition, { file, tree, path }: Asked): Site | undefined {
  const places = schemaPlaces(definition, file);
  for (let length = path.length; length >= 0; length -= 1) {
    const found = places.get(pointerOf(path.slice(0, length)));
    // A working value is its calculation, with no name of a keyword between.
    const isValue = found?.node.kind === 'value';
    const [keyword, ...inside] = isValue ? ['x-calculate', ...path.slice(length)] : path.slice(length);
    if (!found || keyword === 'properties' || keyword === '$defs') continue;
    const name = keyword === undefined ? undefined : String(keyword);
    const valueAt = (way: readonly Segment[]): unknown => {
      const value = tree && jsonc.findNodeAtLocation(tree, [...path.slice(0, isValue ? length : length + 1), ...way]);
      return value && (jsonc.getNodeValue(value) as unknown);
    };
    const base = { definition, node: found.node, inEntry: found.inEntry, keyword: name, path: inside, valueAt };
    return { ...base, scope: scopeIn(base) };
  }
  return undefined;
}

interface SchemaPlace {
  readonly node: DefinitionNode;
  readonly inEntry: boolean;
}

/**
 * Returns the places of the schemas of a form's nodes in a file, by pointer. For a block that is used twice, the first
 * use counts.
 */
function schemaPlaces(definition: Definition, file: string): ReadonlyMap<string, SchemaPlace> {
  const places = new Map<string, SchemaPlace>();
  const add = (pointer: string, place: SchemaPlace): void => {
    if (!places.has(pointer)) places.set(pointer, place);
  };
  const visit = (node: DefinitionNode): void => {
    for (const place of [node.place, ...node.namePlaces])
      if (place.file === file) add(place.pointer, { node, inEntry: false });
    for (const { namePlace } of node.keywords.values())
      if (namePlace.file === file) add(parentOf(namePlace.pointer), { node, inEntry: false });
    for (const { namePlace } of node.entry?.values() ?? [])
      if (namePlace.file === file) add(parentOf(namePlace.pointer), { node, inEntry: true });
    if (node.kind === 'repeat' && node.place.file === file) add(`${node.place.pointer}/items`, { node, inEntry: true });
    node.children.forEach(visit);
  };
  visit(definition.root);
  return places;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function pointerOf(path: readonly Segment[]): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const quantifiers = ['some', 'every', 'count'] as const;

/** Returns the scope at a site: each `where` on the path is about an entry of the repeat beside it. */
function scopeIn({ definition, node, inEntry, keyword, path, valueAt }: Omit<Site, 'scope'>): Scope {
  let scope = scopeOf(definition.root, node, { kind: inEntry ? 'entry' : node.kind, name: keyword ?? '' });
  path.forEach((segment, index) => {
    if (segment !== 'where') return;
    const around = path.slice(0, index);
    const name = quantifiers.map((member) => valueAt([...around, member])).find((value) => typeof value === 'string');
    const repeat = typeof name === 'string' ? resolveNode(scope.root, scope.from, name) : undefined;
    if (repeat?.kind === 'repeat') scope = scopeWithin(scope, repeat);
  });
  return scope;
}
