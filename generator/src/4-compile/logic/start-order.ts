import { type FormModel, type Path, walk } from '@formwright/model';
import { containerOf } from '../../2-resolve/names/resolve-name.ts';
import type { Logic } from './logic.ts';
import { readPaths } from './references.ts';

/**
 * Returns the fields with start values, each after those that decide its own: what its start value reads, and whether
 * it is visible. The checker has made sure that nothing depends on itself.
 */
export function startOrder({ model, logic }: { readonly model: FormModel; readonly logic: Logic }): readonly Path[] {
  const isStarted = new Set<Path>();
  walk(model.pages, (node) => {
    if (node.kind === 'field' && (node.default !== undefined || logic.starts.has(node.path))) isStarted.add(node.path);
  });
  const order: Path[] = [];
  const seen = new Set<Path>();
  const visit = (path: Path): void => {
    if (path === '' || seen.has(path)) return;
    seen.add(path);
    visit(containerOf(path).replace(/\/\*$/, ''));
    const parts = [logic.visible, logic.calculated, logic.starts].flatMap((of) => of.get(path) ?? []);
    const options = (logic.options.get(path) ?? []).map(({ visible }) => visible);
    for (const read of readPaths(logic, ...parts, ...options)) visit(read);
    if (isStarted.has(path)) order.push(path);
  };
  for (const path of isStarted) visit(path);
  return order;
}
