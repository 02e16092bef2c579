import jsonc, { type Node as ParsedNode, type ParseError } from 'jsonc-parser';
import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Place } from './definition.ts';
import { syntaxFaults } from './syntax-faults.ts';
import { escapeName, unescapeName } from '../language/escape-name.ts';

/** A JSON value that knows its place in the text. */
export interface JsonNode {
  readonly place: Place;
  /** The value as plain JSON; its objects have no prototype. */
  readonly value: unknown;
  /** The members of an object, in the order of the text. */
  readonly members?: ReadonlyMap<string, { readonly namePlace: Place; readonly node: JsonNode }>;
  /** The items of an array. */
  readonly items?: readonly JsonNode[];
}

export interface JsonResult {
  readonly node?: JsonNode;
  readonly diagnostics: readonly RawDiagnostic[];
  /** The members that are read by another name than the text has, in the order of the text. */
  readonly renamed: readonly Renamed[];
}

/** A member that is read by another name than the text has. */
export interface Renamed {
  /** The place of the written name, with its quotation marks. */
  readonly place: Place;
  readonly written: string;
  readonly name: string;
}

/** Returns the name by which a member is read. `holder`: a pointer to the object that has it. */
type NameOf = (holder: string, written: string) => string;

/** Deeper than any form, but shallow enough for every recursive function that follows. */
const deepest = 100;

/**
 * Parses JSON (RFC 8259, no comments), and reports every syntax error that can be distinguished, at its place. Returns
 * no node if there is one. `nameOf`: the members' names, if not as written. Pointers are by these names.
 */
export function parseJson(file: string, text: string, nameOf: NameOf = (_, written) => written): JsonResult {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) {
    return {
      renamed: [],
      diagnostics: [diagnostic('too-deep', { file, pointer: '', offset: tooDeep, length: 1 }, { limit: deepest })],
    };
  }
  const errors: ParseError[] = [];
  const tree = jsonc.parseTree(text, errors, { disallowComments: true });
  if (errors.length > 0) {
    return {
      renamed: [],
      diagnostics: syntaxFaults(text).map(({ offset, length, ...details }) =>
        diagnostic('json-syntax', { file, pointer: '', offset, length }, { ...details }),
      ),
    };
  }
  if (!tree)
    return {
      renamed: [],
      diagnostics: [
        diagnostic('json-syntax', { file, pointer: '', offset: 0, length: 0 }, { problem: 'the file is empty' }),
      ],
    };
  const repeated: RawDiagnostic[] = [];
  const renamed: Renamed[] = [];
  return { node: convert(tree, { file, pointer: '', nameOf, repeated, renamed }), diagnostics: repeated, renamed };
}

/** Counts brackets outside strings, without recursion, because the parser itself recurses. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      if (++depth > deepest) return at;
    } else if (character === '}' || character === ']') depth--;
  }
  return undefined;
}

interface Context {
  readonly file: string;
  readonly pointer: string;
  readonly nameOf: NameOf;
  readonly repeated: RawDiagnostic[];
  readonly renamed: Renamed[];
}

function convert(tree: ParsedNode, context: Context): JsonNode {
  const { file, pointer, repeated } = context;
  const place: Place = { file, pointer, offset: tree.offset, length: tree.length };
  if (tree.type === 'array') {
    const items = (tree.children ?? []).map((child, n) => convert(child, { ...context, pointer: `${pointer}/${n}` }));
    return { place, value: items.map(({ value }) => value), items };
  }
  // Composed like answers, so that two texts that look the same are the same.
  if (tree.type === 'string') return { place, value: (tree.value as string).normalize('NFC') };
  if (tree.type !== 'object') return { place, value: tree.value as unknown };
  const members = new Map<string, { namePlace: Place; node: JsonNode }>();
  const value = Object.create(null) as Record<string, unknown>;
  for (const { children } of tree.children ?? []) {
    const [key, child] = children ?? [];
    if (!key || !child) continue;
    const written = key.value as string;
    const name = context.nameOf(pointer, written);
    const at = `${pointer}/${escapeName(name)}`;
    const namePlace: Place = { file, pointer: at, offset: key.offset, length: key.length };
    if (members.has(name)) repeated.push(diagnostic('duplicate-key', namePlace, { name }));
    if (name !== written) {
      const place = { ...namePlace, pointer: `${pointer}/${escapeName(written)}` };
      context.renamed.push({ place, written, name });
    }
    const node = convert(child, { ...context, pointer: at });
    members.set(name, { namePlace, node });
    value[name] = node.value;
  }
  return { place, value, members };
}

/** Returns the node that a JSON Pointer names below this one, or undefined if there is none. */
export function nodeAt(node: JsonNode, pointer: string): JsonNode | undefined {
  let found: JsonNode | undefined = node;
  for (const step of pointer.split('/').slice(1)) {
    const name = unescapeName(step);
    found = found?.members?.get(name)?.node ?? (/^\d+$/.test(name) ? found?.items?.[Number(name)] : undefined);
  }
  return found;
}
