import { presentPlaces, type Path, type Rename } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { valueOf } from '../keywords/value-of.ts';
import { containerOf } from './resolve-name.ts';

/** Returns the present paths of nodes, by the paths at which older versions kept their answers (`x-renamedFrom`). */
export function formerPlaces(nodes: readonly DefinitionNode[]): ReadonlyMap<Path, Path> {
  const answers = nodes.filter(({ kind }) => kind !== 'note' && kind !== 'form' && kind !== 'value');
  const renames: readonly Rename[] = answers.flatMap((node) =>
    (renamedFromOf(node) ?? []).map((to) => ({ from: node.path, to })),
  );
  return presentPlaces(
    answers.map(({ path }) => path),
    renames,
  );
}

/**
 * Returns the paths at which older versions kept this node's answers. A bare name is its former name in the same place.
 */
export function renamedFromOf(node: DefinitionNode): readonly string[] | undefined {
  const written = valueOf<string | readonly string[]>(node, 'x-renamedFrom');
  if (written === undefined) return undefined;
  return [written]
    .flat()
    .map((pointer) => (pointer.startsWith('/') ? pointer : `${containerOf(node.path)}/${pointer}`));
}
