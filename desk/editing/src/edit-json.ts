import jsonc from 'jsonc-parser';
import { layoutOf } from './layout.ts';

/** Names of members and positions in arrays, from the root. */
export type JsonPath = readonly (string | number)[];

/**
 * Gives the text with the value at `path` set, or taken out where `value` is undefined; what is missing on the way is made.
 * Every other byte stays: order, spaces, line ends, a mark at the beginning. `after`: the member that a new one comes after;
 * without it, or where there is none of that name, a new member comes last.
 *
 * @example
 * editJson('{"a": 1}\n', { path: ['b'], value: 2 }) // '{"a": 1,\n  "b": 2}\n'
 */
export function editJson(text: string, { path, value, after }: { readonly path: JsonPath; readonly value: unknown; readonly after?: string | undefined }): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = text.slice(mark.length);
  const { indent, eol } = layoutOf(plain);
  const edits = jsonc.modify(plain, [...path], value, {
    formattingOptions: { insertSpaces: !indent.startsWith('\t'), tabSize: indent.startsWith('\t') ? 1 : indent.length, eol },
    ...(after === undefined ? {} : { getInsertionIndex: (names: string[]) => (names.includes(after) ? names.indexOf(after) + 1 : names.length) }),
  });
  return mark + jsonc.applyEdits(plain, edits);
}
