import type { Node, Path } from '@formwright/model';
import type { Condition, Logic } from './logic.ts';
import { readPaths } from './references.ts';
import { containerOf, repeatsAround } from '../../2-resolve/names/resolve-name.ts';

/**
 * Finds the fields and repeats that must all be locked before stored answers decide a condition: those that it reads,
 * and those that decide whether these are visible. For a calculated value, those that it reads. Undefined if one of
 * them may be filled in by a record or have a start value, because a page shows that before it is stored.
 */
export function neededFor(
  condition: Condition,
  nodes: ReadonlyMap<Path, Node>,
  logic: Logic,
): ReadonlySet<Path> | undefined {
  const needed = new Set<Path>();
  const waiting = new Set(readPaths(logic, condition));
  // The set grows while it is iterated, so each path is visited once.
  for (const path of waiting) {
    const calculation = logic.calculated.get(path);
    const options = (logic.options.get(path) ?? []).map(({ visible }) => visible);
    const read = readPaths(logic, ...shownWhile(path, logic), ...options, ...(calculation ? [calculation] : []));
    for (const other of [...repeatsAround(path), ...read]) waiting.add(other);
    if (calculation) continue;
    if (logic.starts.has(path) || isFilledIn(nodes.get(path))) return undefined;
    needed.add(path);
  }
  return needed;
}

/** Returns the `x-visible` of a node and of those around it. */
function shownWhile(path: Path, logic: Logic): readonly Condition[] {
  if (path === '') return [];
  const own = logic.visible.get(path);
  return [...(own ? [own] : []), ...shownWhile(containerOf(path), logic)];
}

function isFilledIn(node: Node | undefined): boolean {
  return (
    (node?.kind === 'field' && node.default !== undefined) ||
    ((node?.kind === 'field' || node?.kind === 'repeat') && node.prefill !== undefined)
  );
}
