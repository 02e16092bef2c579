import { diagnostic } from '@formwright/diagnostics';
import type { Keyword } from './definition.ts';
import { nodeAt, type JsonNode } from './json.ts';
import { follow, type Sources } from './sources.ts';

/**
 * One schema as the objects that it is made of: first what its `$ref`s refer to, then the keywords beside them. A later
 * layer adds to an earlier one, or overrides it.
 */
export type Layers = readonly JsonNode[];

/**
 * Follows the `$ref`s of a schema. `trail`: the targets being followed, to find a reference that leads back to itself.
 */
export function layersOf(
  schema: JsonNode,
  sources: Sources,
  trail: ReadonlySet<JsonNode>,
): { layers: Layers; trail: ReadonlySet<JsonNode> } {
  const ref = schema.members?.get('$ref')?.node;
  if (!ref) return { layers: [schema], trail };
  const target = follow(sources, ref);
  if (!target) return { layers: [schema], trail };
  if (trail.has(target)) {
    sources.diagnostics.push(diagnostic('ref-cycle', ref.place, { ref: String(ref.value) }));
    return { layers: [schema], trail };
  }
  const below = layersOf(target, sources, new Set([...trail, target]));
  return { layers: [...below.layers, schema], trail: below.trail };
}

/**
 * Structure, which is followed. Everything else is a keyword. In a field with several choices, `items` is a keyword
 * too.
 */
const structural: readonly string[] = ['$ref', '$defs', 'properties', 'items'];
export const structuralInField: readonly string[] = ['$ref', '$defs', 'properties'];
/** Beside `x-rows`, what is asked of each row is structure too. */
export const structuralWithRows: readonly string[] = [...structural, 'additionalProperties'];

/** Returns the keywords of layers. If several layers have one, the last decides. */
export function keywordsOf(layers: Layers, leftOut: readonly string[] = structural): ReadonlyMap<string, Keyword> {
  const keywords = new Map<string, Keyword>();
  for (const layer of layers) {
    for (const [name, { namePlace, node }] of layer.members ?? []) {
      if (leftOut.includes(name)) continue;
      keywords.set(name, {
        name,
        value: node.value,
        place: node.place,
        namePlace,
        placeOf: placesIn(node),
      });
    }
  }
  return keywords;
}

/** Returns a whole file as if it were a keyword's value. */
export function asKeyword(node: JsonNode): Keyword {
  return {
    name: '',
    value: node.value,
    place: node.place,
    namePlace: node.place,
    placeOf: placesIn(node),
  };
}

function placesIn(node: JsonNode): Keyword['placeOf'] {
  return (pointer, of) => {
    const last = pointer.lastIndexOf('/');
    const name =
      of === 'name' ? nodeAt(node, pointer.slice(0, last))?.members?.get(pointer.slice(last + 1)) : undefined;
    return name?.namePlace ?? nearest(node, pointer).place;
  };
}

function nearest(node: JsonNode, pointer: string): JsonNode {
  let at = pointer;
  for (;;) {
    const found = nodeAt(node, at);
    if (found) return found;
    at = at.slice(0, at.lastIndexOf('/'));
  }
}

/** Returns what the layers have under one member name, earlier layers first. */
export function membersNamed(layers: Layers, name: string): readonly JsonNode[] {
  return layers.flatMap((layer) => layer.members?.get(name)?.node ?? []);
}
