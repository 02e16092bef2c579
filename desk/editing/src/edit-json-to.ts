import { isDeepStrictEqual } from 'node:util';
import { editJson, type JsonPath } from './edit-json.ts';
import { layoutOf, printJson } from './layout.ts';

/**
 * Changes a JSON text so that its value is `value`. What stays the same is not reformatted, and new members go where
 * `value` has them. If the text is not a JSON object, it is replaced.
 *
 * @throws SyntaxError if the text is not JSON.
 *
 * @example editJsonTo('{ "a": [1,2], "b": 1 }', { a: [1, 2], c: 2 }) // '{ "a": [1,2], "c": 2 }'
 */
export function editJsonTo(text: string, value: object): string {
  const before: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  const after = isObject(before) ? edited(text, [], { before, after: value as Members }) : undefined;
  // If a name appears twice, an edit changes the first, but the last one counts.
  return after !== undefined &&
    isDeepStrictEqual(JSON.parse(after.replace(/^\uFEFF/, '')), JSON.parse(JSON.stringify(value)))
    ? after
    : printJson(value, layoutOf(text));
}

interface Members {
  readonly [name: string]: unknown;
}

function edited(
  text: string,
  path: JsonPath,
  { before, after }: { readonly before: Members; readonly after: Members },
): string {
  let now = text;
  // Add first and remove afterwards, so that an object is never empty in between and keeps its lines.
  let previous: string | undefined;
  for (const [name, value] of Object.entries(after)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    if (isObject(old) && isObject(value)) now = edited(now, [...path, name], { before: old, after: value });
    else if (JSON.stringify(old) !== JSON.stringify(value))
      now = editJson(now, { path: [...path, name], value, after: previous });
    previous = name;
  }
  for (const name of Object.keys(before))
    if (!Object.hasOwn(after, name)) now = editJson(now, { path: [...path, name], value: undefined });
  return now;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
