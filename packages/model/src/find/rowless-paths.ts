import type { Path } from '../form/answers.ts';
import type { FormModel } from '../form/form-model.ts';
import { nodesByPath } from './walk.ts';

/**
 * Returns the paths of all nodes without the rows that they are in. Nodes of which the same path is left are asked of
 * each row, and are written once.
 */
export function rowlessPaths(model: FormModel): ReadonlyMap<Path, Path> {
  const nodes = nodesByPath(model);
  const rowless = new Map<Path, Path>();
  for (const { path } of nodes.values()) {
    const around = path.slice(0, path.lastIndexOf('/'));
    const above = nodes.get(around.replace(/\/\*$/, ''));
    const outer = above ? `${rowless.get(above.path)}${around.slice(above.path.length)}` : '';
    const isRow = above?.kind === 'section' && above.rows !== undefined;
    rowless.set(path, isRow ? `${outer}/` : `${outer}${path.slice(around.length)}`);
  }
  return rowless;
}
