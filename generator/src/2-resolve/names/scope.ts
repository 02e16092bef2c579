import type { DefinitionNode } from '../../1-read/definition.ts';
import { containerOf, repeatsAround } from './resolve-name.ts';

/**
 * The scope of a condition: the object in which bare names are looked up first, and the repeats whose present entry is
 * meant.
 */
export interface Scope {
  readonly root: DefinitionNode;
  readonly from: string;
  readonly repeats: ReadonlySet<string>;
  /** Within a `where`: the object around the whole condition. */
  readonly standing?: string;
}

const insideOf: readonly string[] = ['x-rules', 'x-prompts'];

/**
 * Returns the scope of a keyword's conditions. The rules and prompts of a container are about its contents, and its
 * visibility is about what surrounds it. The form's named conditions see everything.
 */
export function scopeOf(
  root: DefinitionNode,
  node: DefinitionNode,
  { kind, name }: { readonly kind: DefinitionNode['kind'] | 'entry'; readonly name: string },
): Scope {
  const isInside = insideOf.includes(name) && (node.kind === 'form' || node.kind === 'page' || node.kind === 'section');
  const from = kind === 'entry' ? `${node.path}/*` : isInside ? node.path : containerOf(node.path);
  return { root, from, repeats: new Set(repeatsAround(from)) };
}

/**
 * Returns the scope inside a quantifier or a count over this repeat. It is about another entry of the repeat than the
 * condition is in, if it is in one, so the entries inside the condition's own entry cannot be seen.
 */
export function scopeWithin(scope: Scope, repeat: DefinitionNode): Scope {
  return scopeAt(scope, `${repeat.path}/*`);
}

/** Returns the scope inside a quantifier or a count over the rows of a section, for one row. */
export function scopeInRow(scope: Scope, row: DefinitionNode): Scope {
  return scopeAt(scope, row.path);
}

function scopeAt(scope: Scope, from: string): Scope {
  const apart = [...scope.repeats].filter((one) => !one.startsWith(`${from}/`));
  return {
    root: scope.root,
    from,
    repeats: new Set([...apart, ...repeatsAround(from)]),
    standing: scope.standing ?? scope.from,
  };
}
