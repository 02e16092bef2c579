import type { Path } from '@formwright/model';
import { repeatsAround } from '@formwright/generator';

/** The entries that a condition stands in, outermost first: by number, of those that are looked at one by one. */
export type Scope = readonly { readonly repeat: Path; readonly entry: number }[];

/** Gives the entry of a repeat that is meant: the innermost around. */
export function entryIn(scope: Scope, repeat: Path): number | undefined {
  return scope.findLast((one) => one.repeat === repeat)?.entry;
}

/** Gives the part of a scope that a path stands in. */
export function scopeOfPath(path: Path, scope: Scope): Scope {
  return repeatsAround(path).map((repeat) => ({ repeat, entry: entryIn(scope, repeat) ?? 0 }));
}

/** Names a node in the entries of a scope. */
export function keyOf(path: Path, scope: Scope): string {
  return [path, ...scopeOfPath(path, scope).map(({ entry }) => entry)].join(' ');
}
