import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import { presentName } from '../language/former-names.ts';
import type { ChoiceList, Place } from './definition.ts';
import { formerNamesOf } from './former-names.ts';
import { nodeAt, parseJson, type JsonNode } from './json.ts';
import { readableFor } from './readable.ts';

/** The files that a definition consists of, each read and parsed once. */
export interface Sources {
  readonly texts: Map<string, string>;
  readonly parsed: Map<string, JsonNode | undefined>;
  readonly diagnostics: RawDiagnostic[];
  /** Texts that replace those on disk, by absolute path. */
  readonly open: OpenTexts;
  /** Whether a file may be read for the form. */
  readonly isReadable: (file: string) => boolean;
  /** The targets to which `$ref`s led. */
  readonly followed: Set<JsonNode>;
  /** The folder of shared lists, and those that were read, by name. Undefined: it cannot be read. */
  readonly listsFolder: string;
  readonly lists: Map<string, ChoiceList | undefined>;
  readonly sharedLists: Map<string, ChoiceList | undefined>;
  /** The lists of the form itself, in `x-form.lists`. */
  readonly ownLists: Map<string, JsonNode>;
  /** How many nodes have been built from them. */
  readonly built: { nodes: number };
}

/** What an editor holds, perhaps unsaved, by absolute path. */
export type OpenTexts = ReadonlyMap<string, string>;

/** Returns sources without any file read so far. */
export function newSources(form: string, listsFolder: string, open: OpenTexts = new Map()): Sources {
  return {
    texts: new Map(),
    parsed: new Map(),
    diagnostics: [],
    open,
    isReadable: readableFor(form),
    followed: new Set(),
    listsFolder,
    lists: new Map(),
    sharedLists: new Map(),
    ownLists: new Map(),
    built: { nodes: 0 },
  };
}

/** Reads and parses a file. If it cannot be read, reports that at `from`, the place that names it. */
export function load(sources: Sources, file: string, from?: Place): JsonNode | undefined {
  if (sources.parsed.has(file)) return sources.parsed.get(file);
  if (!sources.isReadable(file)) {
    sources.diagnostics.push(
      diagnostic('outside-project', from ?? { file, pointer: '', offset: 0, length: 0 }, { name: file }),
    );
    return undefined;
  }
  const text = readText(sources, file, from);
  const result = text === undefined ? undefined : parseJson(file, text, presentName);
  if (result) sources.diagnostics.push(...result.diagnostics, ...formerNamesOf(result));
  sources.parsed.set(file, result?.node);
  return result?.node;
}

function readText(sources: Sources, file: string, from?: Place): string | undefined {
  const place = from ?? { file, pointer: '', offset: 0, length: 0 };
  const open = sources.open.get(file);
  if (open !== undefined) {
    sources.texts.set(file, open);
    return open;
  }
  try {
    const { size, isFile } = sizeOf(file);
    if (!isFile || size > mostBytes) {
      sources.diagnostics.push(
        diagnostic('file-unreadable', place, {
          name: file,
          problem: isFile ? 'it is far larger than any form' : 'it is not a file',
        }),
      );
      return undefined;
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    sources.texts.set(file, text);
    return text;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      sources.diagnostics.push(diagnostic('file-missing', place, { name: file, suggestion: nearestFile(file) }));
    else
      sources.diagnostics.push(
        diagnostic('file-unreadable', place, {
          name: file,
          problem: code === undefined || error instanceof TypeError ? 'it is not UTF-8 text' : code,
        }),
      );
    return undefined;
  }
}

/** Returns the name nearest to the first part of a path that does not exist. */
function nearestFile(file: string): string | undefined {
  const around = dirname(file);
  return around === file || existsSync(around) ? didYouMean(basename(file), namesIn(around)) : nearestFile(around);
}

/** Returns the part of a file nearest to one that it does not have. */
function nearestPart(
  target: JsonNode,
  { path, fragment }: { readonly path: string; readonly fragment: string },
): string | undefined {
  const parts: string[] = [];
  const add = (node: JsonNode, pointer: string): void => {
    for (const [name, member] of node.members ?? []) {
      parts.push(`${path}#${pointer}/${name}`);
      if (name === '$defs' || name === 'properties' || pointer.endsWith('/properties'))
        add(member.node, `${pointer}/${name}`);
    }
  };
  add(target, '');
  const last = fragment.slice(fragment.lastIndexOf('/') + 1);
  return (
    didYouMean(`${path}#${fragment}`, parts) ??
    didYouMean(
      fragment,
      parts.map((part) => part.slice(path.length + 1)),
    ) ??
    parts.filter((part) => part.endsWith(`/${last}`)).map((part) => `Did you mean \`${part}\`?`)[0]
  );
}

/** Returns the names of a folder's contents, or none if it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Much larger than any form: what is read is held in memory. */
const mostBytes = 50_000_000;

/** Reading a device or a pipe would never end. */
function sizeOf(file: string): { readonly size: number; readonly isFile: boolean } {
  const stats = statSync(file);
  return { size: stats.size, isFile: stats.isFile() };
}

/** Follows a `$ref`: a relative path, a fragment, or both. Reports it if it leads nowhere. */
export function follow(sources: Sources, ref: JsonNode): JsonNode | undefined {
  const { place, value } = ref;
  const [path = '', fragment = ''] = typeof value === 'string' ? value.split('#') : [];
  if (typeof value !== 'string' || /^[a-z]+:/i.test(path)) {
    sources.diagnostics.push(
      diagnostic('bad-ref', place, { ref: typeof value === 'string' ? value : JSON.stringify(value) }),
    );
    return undefined;
  }
  const file = path === '' ? place.file : resolve(dirname(place.file), path);
  const known = sources.diagnostics.length;
  const target = load(sources, file, place);
  const found = target && nodeAt(target, decodeFragment(fragment));
  if (!found && sources.diagnostics.length === known)
    sources.diagnostics.push(
      diagnostic('bad-ref', place, { ref: value, suggestion: target && nearestPart(target, { path, fragment }) }),
    );
  if (found) sources.followed.add(found);
  return found;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
