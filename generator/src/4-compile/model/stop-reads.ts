import type { Path } from '@formwright/model';
import { containerOf } from '../../2-resolve/names/resolve-name.ts';
import type { Resolved } from '../../2-resolve/resolve.ts';
import type { Logic } from '../logic/logic.ts';
import { readPaths } from '../logic/references.ts';

/**
 * Returns what decides whether a stop is shown and stands on its page after it: what its condition and those around it
 * read, and what decides these in turn.
 */
export function stopReads(
  stop: Path,
  { logic, resolved }: { readonly logic: Logic; readonly resolved: Resolved },
): readonly Path[] | undefined {
  const page = `${stop.split('/', 2).join('/')}/`;
  const read = new Set<Path>();
  const look = (path: Path): void => {
    for (let at = path; at !== ''; at = containerOf(at)) {
      const parts = [logic.visible.get(at), logic.calculated.get(at)].filter((part) => part !== undefined);
      for (const found of readPaths(logic, ...parts)) {
        if (read.has(found)) continue;
        read.add(found);
        look(found);
      }
    }
  };
  look(stop);
  const order = resolved.nodes.map(({ path }) => path);
  const place = order.indexOf(stop);
  const after = order.filter((path, n) => n > place && path.startsWith(page) && read.has(path));
  return after.length > 0 ? after : undefined;
}
