import type { Answers } from '@formwright/model';

/**
 * Returns whether two JSON values are equal. The order of names does not matter, and what is absent equals what is
 * empty.
 */
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

/** A function, such as a host gives for the time, counts as an object without members. */
function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return Object(value) === value && !Array.isArray(value);
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || (isRecord(value) && Object.values(value).every(isBlank));
}

/**
 * Returns a frozen copy of JSON. What is deeper than 200 levels is dropped: it is not an answer, and copying it would
 * overflow the stack.
 */
export function copyJson(value: unknown, depth: number = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 200) return undefined;
  if (Array.isArray(value)) return Object.freeze(value.map((item) => copyJson(item, depth + 1)));
  const names = Object.keys(value).filter((name) => name !== '__proto__');
  return Object.freeze(Object.fromEntries(names.map((name) => [name, copyJson((value as Answers)[name], depth + 1)])));
}
