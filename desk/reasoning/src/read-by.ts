import { referencesOf, type Compiled, type Condition, type Expression } from '@formwright/generator';
import type { Path } from '@formwright/model';

/** Gives the paths that parts of a form's logic read, named conditions followed. */
export function readBy(parts: readonly (Condition | Expression | true | undefined)[], compiled: Compiled): ReadonlySet<Path> {
  const { paths, named } = referencesOf(...parts);
  const inNamed = [...named].flatMap((name) => [...readBy([compiled.logic.conditions.get(name)], compiled)]);
  return new Set([...paths, ...inNamed]);
}
