import type { DefinitionNode } from './definition.ts';
import { asKeyword, membersNamed, type Layers } from './layers.ts';

/**
 * Reads the working values of a form, page, section or entry, in the order of the file. A value beside a `$ref` is
 * added to the block's, or replaces the one of the same name.
 */
export function valuesOf(layers: Layers, path: string): readonly DefinitionNode[] {
  const values = new Map<string, DefinitionNode>();
  for (const { members } of membersNamed(layers, 'x-values'))
    for (const [name, { node, namePlace }] of members ?? [])
      values.set(name, {
        kind: 'value',
        name,
        path: `${path}/${name}`,
        keywords: new Map([['x-calculate', { ...asKeyword(node), name: 'x-calculate', namePlace }]]),
        children: [],
        place: node.place,
        namePlace,
        namePlaces: [...(values.get(name)?.namePlaces ?? []), namePlace],
      });
  return [...values.values()];
}
