/** Returns whether two JSON values mean the same: objects whatever the order of their names, absent and empty alike. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (Object.is(left, right) || (isBlank(left) && isBlank(right))) return true;
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, n) => sameJson(item, right[n]))
    );
  }
  if (left !== undefined && !isRecord(left)) return false;
  if (right !== undefined && !isRecord(right)) return false;
  return Object.keys({ ...left, ...right }).every((name) => sameJson(left?.[name], right?.[name]));
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || (isRecord(value) && Object.values(value).every(isBlank));
}

/** Returns the former view if the next one equals it; otherwise the next one, frozen, with the former's parts that are equal. */
export function reuseIfEqual<View extends object>(former: View | undefined, next: View): View {
  if (former && sameParts(former, next, 5)) return former;
  if (former && !Array.isArray(next)) {
    for (const name of Object.keys(next) as (keyof View)[]) {
      if (sameParts(former[name], next[name], 4)) next[name] = former[name];
    }
  }
  for (const part of Object.values(next)) if (Array.isArray(part)) Object.freeze(part);
  return Object.freeze(next);
}

/**
 * Compares by identity below `depth` levels: a view is five deep at most, and nodes of the model are their own
 * identity.
 */
export function sameParts(left: unknown, right: unknown, depth: number): boolean {
  if (Object.is(left, right)) return true;
  if (depth === 0 || typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return false;
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length || Array.isArray(left) !== Array.isArray(right)) return false;
  return names.every(
    (name) => Object.hasOwn(right, name) && sameParts(left[name as never], right[name as never], depth - 1),
  );
}
