import { presentPlaces, type Path, type Rename } from '@formwright/model';
import type { DefinitionNode } from '../1-read/definition.ts';
import { renamedFromOf } from '../4-compile/described.ts';

/** Returns the paths that nodes have now, each by the paths at which older versions kept it (`x-renamedFrom`). */
export function formerPlaces(nodes: readonly DefinitionNode[]): ReadonlyMap<Path, Path> {
  const answers = nodes.filter(({ kind }) => kind !== 'note' && kind !== 'form');
  const renames: readonly Rename[] = answers.flatMap((node) =>
    (renamedFromOf(node) ?? []).map((to) => ({ from: node.path, to })),
  );
  return presentPlaces(
    answers.map(({ path }) => path),
    renames,
  );
}
