import type { FormModel } from '../form/form-model.ts';
import type { Node } from '../form/nodes.ts';

/**
 * Returns what a form reads from a record, as dotted paths, with `*` for an entry of a repeat. An entry's record also has
 * an `id`. Without duplicates.
 */
export function recordPaths(model: FormModel): readonly string[] {
  return [...new Set(pathsIn(model.pages, ''))];
}

function pathsIn(nodes: readonly Node[], entry: string): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (node.kind === 'note') return [];
    const from = node.prefill?.from;
    const path = from?.startsWith('.') ? entry + from : from;
    if (node.kind === 'field') return path === undefined ? [] : [path];
    if (node.kind !== 'repeat') return pathsIn(node.children, entry);
    return path === undefined
      ? pathsIn(node.children, entry)
      : [path, `${path}.*.id`, ...pathsIn(node.children, `${path}.*`)];
  });
}
