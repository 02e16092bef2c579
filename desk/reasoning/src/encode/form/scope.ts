import type { Path } from '@formwright/model';
import { repeatsAround } from '@formwright/generator';

/** The entries that contain a condition, outermost first, by their numbers. */
export type Scope = readonly { readonly repeat: Path; readonly entry: number }[];

/** Returns the number of a repeat's entry in a scope, the innermost one; undefined if there is none. */
export function entryIn(scope: Scope, repeat: Path): number | undefined {
  return scope.findLast((one) => one.repeat === repeat)?.entry;
}

/** Returns the part of a scope that a path is in. */
export function scopeOfPath(path: Path, scope: Scope): Scope {
  return repeatsAround(path).map((repeat) => ({ repeat, entry: entryIn(scope, repeat) ?? 0 }));
}

/** Returns a key for a node in the entries of a scope. */
export function keyOf(path: Path, scope: Scope): string {
  return [path, ...scopeOfPath(path, scope).map(({ entry }) => entry)].join(' ');
}
