import jsonc, { type Edit, type Node as JsonNode } from 'jsonc-parser';
import { layoutOf, type Layout, printedIn } from './layout.ts';

/** The names of members and positions in arrays that lead from the root to a value. */
export type JsonPath = readonly (string | number)[];

/**
 * Sets the value at `path`, or removes it if `value` is undefined. Missing objects and arrays on the way are created.
 * Every other byte stays the same: order, spaces, line ends, a byte order mark. New text is laid out like the text
 * beside it. `after`: the member that a new one follows; without it, or if there is no such member, a new one comes
 * last.
 *
 * @example editJson('{ "a": [1,2] }\n', { path: ['b'], value: 2 }) // '{ "a": [1,2], "b": 2 }\n'
 */
export function editJson(text: string, change: JsonChange): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = text.slice(mark.length);
  return mark + jsonc.applyEdits(plain, [...jsonEdits(plain, change)]);
}

/** A value to set at a path; undefined removes it. */
export interface JsonChange {
  readonly path: JsonPath;
  readonly value: unknown;
  readonly after?: string | undefined;
}

/** Returns the edits that `editJson` would make to a text without a byte order mark, for an editor to apply. */
export function jsonEdits(text: string, { path, value, after }: JsonChange): readonly Edit[] {
  const tree = jsonc.parseTree(text);
  return tree ? edits(tree, path, { text, layout: layoutOf(text), value, after }) : [];
}

interface Asked {
  readonly text: string;
  readonly layout: Layout;
  readonly value: unknown;
  readonly after: string | undefined;
}

function edits(node: JsonNode, [step, ...rest]: JsonPath, asked: Asked): Edit[] {
  const { value } = asked;
  if (step === undefined) return value === undefined ? [] : [replaced(node, asked)];
  const child = childAt(node, step);
  const found = child?.type === 'property' ? child.children?.[1] : child;
  if (child && found && rest.length === 0 && value === undefined) return [removed(node, child)];
  if (found) return edits(found, rest, asked);
  if (value === undefined) return [];
  const made = rest.reduceRight<unknown>(
    (inner, name) => (typeof name === 'number' ? [inner] : { [name]: inner }),
    value,
  );
  return [added(node, step, { ...asked, value: made })];
}

function childAt({ type, children = [] }: JsonNode, step: string | number): JsonNode | undefined {
  return type === 'array'
    ? children[Number(step)]
    : children.find((property) => property.children?.[0]?.value === step);
}

function replaced({ offset, length, ...node }: JsonNode, { text, layout, value }: Asked): Edit {
  const isOnOneLine =
    node.children !== undefined && node.children.length > 0
      ? !text.slice(offset, offset + length).includes('\n')
      : node.parent !== undefined && !hasLines(containerOf(node.parent), text);
  return { offset, length, content: printedIn(layout, value, { base: indentAt(text, offset), isOnOneLine }) };
}

function added(node: JsonNode, step: string | number, { text, layout, value, after }: Asked): Edit {
  const { type, children = [], offset } = node;
  const last = children.find((child) => after !== undefined && child.children?.[0]?.value === after) ?? children.at(-1);
  const inLines = hasLines(node, text);
  const base = last ? indentAt(text, (children[0] as JsonNode).offset) : indentAt(text, offset) + layout.indent;
  const beside = last?.type === 'property' ? last.children?.[1] : last;
  const isOnOneLine =
    !inLines ||
    (beside?.children !== undefined &&
      beside.children.length > 0 &&
      !text.slice(beside.offset, beside.offset + beside.length).includes('\n'));
  const member = `${type === 'array' ? '' : `${JSON.stringify(step)}: `}${printedIn(layout, value, { base, isOnOneLine })}`;
  const space = inLines ? `${layout.eol}${base}` : ' ';
  if (last) return { offset: last.offset + last.length, length: 0, content: `,${space}${member}` };
  const end = inLines ? `${layout.eol}${indentAt(text, offset)}` : ' ';
  return {
    offset: offset + 1,
    length: node.length - 2,
    content: type === 'array' && !inLines ? member : `${space}${member}${end}`,
  };
}

function removed({ offset, length, children = [] }: JsonNode, child: JsonNode): Edit {
  const at = children.indexOf(child);
  const [before, next] = [children[at - 1], children[at + 1]];
  if (before)
    return {
      offset: before.offset + before.length,
      length: child.offset + child.length - before.offset - before.length,
      content: '',
    };
  return next
    ? { offset: child.offset, length: next.offset - child.offset, content: '' }
    : { offset: offset + 1, length: length - 2, content: '' };
}

/** Returns true if members are on lines of their own; for an empty object, if those around it are. */
function hasLines(node: JsonNode, text: string): boolean {
  const [first] = node.children ?? [];
  if (first) return text.slice(node.offset, first.offset).includes('\n');
  return node.parent === undefined || hasLines(containerOf(node.parent), text);
}

function containerOf(node: JsonNode): JsonNode {
  return node.type === 'property' && node.parent ? node.parent : node;
}

/** Returns the indentation of the line at an offset. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
