import { referencesOf, type Compiled, type Condition, type Expression } from '@formwright/generator';
import { nodeAt, type Path } from '@formwright/model';

type Part = Condition | Expression | true | undefined;

/** Returns the paths that parts of a form's logic read, directly or through named conditions. */
export function readBy(parts: readonly Part[], compiled: Compiled): ReadonlySet<Path> {
  const { paths, named } = referencesOf(...parts);
  const inNamed = [...named].flatMap((name) => [...readBy([compiled.logic.conditions.get(name)], compiled)]);
  return new Set([...paths, ...inNamed]);
}

/** Returns the named conditions that parts of a form's logic use, directly or through each other. */
export function namedBy(parts: readonly Part[], compiled: Compiled): ReadonlySet<string> {
  const named = [...referencesOf(...parts).named];
  const within = named.flatMap((name) => [...namedBy([compiled.logic.conditions.get(name)], compiled)]);
  return new Set([...named, ...within]);
}

/** Returns the typed fields that conditions depend on, directly or through calculations. */
export function typedBy(parts: readonly Part[], compiled: Compiled): readonly Path[] {
  return [...readBy(parts, compiled)].flatMap((path): readonly Path[] => {
    const calculation = compiled.logic.calculated.get(path);
    if (calculation) return typedBy([calculation], compiled);
    return nodeAt(compiled.model, path)?.kind === 'field' ? [path] : [];
  });
}
