/** Returns every value inside, by its pointer, including objects and arrays. */
export function leavesOf(json: unknown, pointer = ''): readonly (readonly [string, unknown])[] {
  const own = pointer === '' ? [] : [[pointer, json] as const];
  if (typeof json !== 'object' || json === null) return own;
  return [...own, ...Object.entries(json).flatMap(([name, value]) => leavesOf(value, `${pointer}/${name}`))];
}

type Container = { [name: string]: unknown };

/** Puts a value at a pointer, with the objects around it; undefined removes it. Removing an entry leaves no gap. */
export function put(json: unknown, pointer: string, value: unknown): void {
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() ?? '';
  let at = json as Container;
  for (const [n, name] of steps.entries()) {
    const step = withoutGap(at, name);
    if (typeof at[step] !== 'object' || at[step] === null) at[step] = /^\d+$/.test(steps[n + 1] ?? last) ? [] : {};
    at = at[step] as Container;
  }
  if (value !== undefined) at[withoutGap(at, last)] = value;
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
}

/** JSON's arrays have no holes. */
function withoutGap(at: Container, name: string): string {
  return Array.isArray(at) ? String(Math.min(Number(name), at.length)) : name;
}

/** Returns the pointers at which two values differ, as deep as possible. */
export function differences(left: unknown, right: unknown, pointer = ''): readonly string[] {
  if (left === right) return [];
  if (
    typeof left !== 'object' ||
    typeof right !== 'object' ||
    left === null ||
    right === null ||
    Array.isArray(left) !== Array.isArray(right)
  )
    return [pointer];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].flatMap((name) =>
    Object.hasOwn(left, name) && Object.hasOwn(right, name)
      ? differences((left as Container)[name], (right as Container)[name], `${pointer}/${name}`)
      : [`${pointer}/${name}`],
  );
}
