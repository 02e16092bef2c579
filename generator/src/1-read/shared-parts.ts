import type { SharedPart } from './definition.ts';
import type { JsonNode } from './json.ts';
import type { Sources } from './sources.ts';

/** Finds the parts in the `$defs` of a definition's file, after everything that it refers to has been followed. */
export function sharedParts(schema: JsonNode, { followed }: Sources): readonly SharedPart[] {
  const used = [...followed]
    .filter(({ place }) => place.file === schema.place.file)
    .map(({ place }) => `${place.pointer}/`);
  const within = (node: JsonNode): readonly SharedPart[] =>
    Array.from(node.members ?? []).flatMap(([member, { node: inner }]) => {
      if (member === '$defs') {
        return Array.from(inner.members ?? []).flatMap(([name, part]) => [
          {
            name,
            place: part.namePlace,
            isUsed: used.some((pointer) => pointer.startsWith(`${part.node.place.pointer}/`)),
          },
          ...within(part.node),
        ]);
      }
      return member === 'items'
        ? within(inner)
        : member === 'properties'
          ? Array.from(inner.members?.values() ?? []).flatMap((child) => within(child.node))
          : [];
    });
  return within(schema);
}
