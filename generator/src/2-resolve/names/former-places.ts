import { presentPlaces, type Path, type Rename } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { valueOf } from '../keywords/value-of.ts';
import { containerOf } from './resolve-name.ts';

/** Returns the present paths of nodes, by the paths at which older versions kept their answers (`x-renamedFrom`). */
export function formerPlaces(nodes: readonly DefinitionNode[]): ReadonlyMap<Path, Path> {
  const answers = nodes.filter(({ kind }) => kind !== 'note' && kind !== 'form' && kind !== 'value');
  const renames: readonly Rename[] = answers.flatMap((node) =>
    formerPlacesOf(node).map(({ path }) => ({ from: node.path, to: path })),
  );
  return presentPlaces(
    answers.map(({ path }) => path),
    renames,
  );
}

/** A path at which older versions kept a node's answers, and where in `x-renamedFrom` it is written. */
export interface FormerPlace {
  readonly path: string;
  readonly pointer: string;
}

/**
 * Returns the paths at which older versions kept this node's answers, as they are written. A bare name is its former
 * name in the same place. `{row}` is each name of the row that the node is in.
 */
export function formerPlacesOf(node: DefinitionNode): readonly FormerPlace[] {
  const written = valueOf<string | readonly string[]>(node, 'x-renamedFrom') ?? [];
  return [written].flat().flatMap((place, index) => {
    const path = place.startsWith('/') ? place : `${containerOf(node.path)}/${place}`;
    const paths = path.includes(rowName) && node.row ? node.row.map((name) => path.replaceAll(rowName, name)) : [path];
    return paths.map((one) => ({ path: one, pointer: Array.isArray(written) ? `/${index}` : '' }));
  });
}

/** Stands for the name of the row in a former place of what is asked of all rows. */
export const rowName = '{row}';

/** Returns the paths at which older versions kept this node's answers; undefined if it was never renamed. */
export function renamedFromOf(node: DefinitionNode): readonly string[] | undefined {
  return node.keywords.has('x-renamedFrom') ? formerPlacesOf(node).map(({ path }) => path) : undefined;
}
