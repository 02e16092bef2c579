import type { Pointer } from '@formwright/model';

/** A line of formatted JSON, and the pointer of the answer that it is about. */
export interface JsonLine {
  readonly pointer: Pointer;
  readonly text: string;
}

/** Formats JSON in lines, indented by two spaces, each with its pointer. */
export function jsonLines(value: unknown): readonly JsonLine[] {
  return linesOf(value, { pointer: '', indent: '', head: '', tail: '' });
}

interface Around {
  readonly pointer: Pointer;
  readonly indent: string;
  readonly head: string;
  readonly tail: string;
}

function linesOf(value: unknown, { pointer, indent, head, tail }: Around): readonly JsonLine[] {
  const isList = Array.isArray(value);
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) return [{ pointer, text: `${indent}${head}${JSON.stringify(value)}${tail}` }];
  const below = entries.flatMap(([name, item], index) =>
    linesOf(item, {
      pointer: `${pointer}/${name}`,
      indent: `${indent}  `,
      head: isList ? '' : `${JSON.stringify(name)}: `,
      tail: index < entries.length - 1 ? ',' : '',
    }),
  );
  return [
    { pointer, text: `${indent}${head}${isList ? '[' : '{'}` },
    ...below,
    { pointer, text: `${indent}${isList ? ']' : '}'}${tail}` },
  ];
}
