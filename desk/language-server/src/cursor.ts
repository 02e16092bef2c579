import jsonc, { type Node as JsonNode, type Segment } from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver';
import { siteAt, type Site } from './site.ts';
import type { Workspace } from './workspace.ts';

/** What is at a person's cursor, in the current text. */
export interface Cursor {
  readonly document: TextDocument;
  readonly offset: number;
  /** The path through the file's JSON. */
  readonly path: readonly Segment[];
  /** Whether the cursor is on the name of a member, not on its value. */
  readonly onName: boolean;
  /** The literal at the cursor; undefined between literals. */
  readonly literal: JsonNode | undefined;
  /** Undefined outside any node of a form. */
  readonly site: Site | undefined;
}

/**
 * Returns what is at a position in a file of the workspace. If a form's text does not parse, its last readable version is
 * used.
 */
export function cursorAt(
  workspace: Workspace,
  { file, text, position }: { readonly file: string; readonly text: string; readonly position: Position },
): Cursor {
  const document = documentOf(file, text);
  const offset = document.offsetAt(position);
  const location = jsonc.getLocation(text, offset);
  const tree = jsonc.parseTree(text);
  const literal = location.previousNode;
  const isIn = literal !== undefined && literal.offset <= offset && offset <= literal.offset + literal.length;
  // Some forms use only a part of a block, so take the form that knows most about this place.
  const sites = workspace.formsWith(file).flatMap((form) => {
    const definition = workspace.definition(form);
    return definition ? (siteAt(definition, { file, tree, path: location.path }) ?? []) : [];
  });
  return {
    document,
    offset,
    path: location.path,
    onName: location.isAtPropertyKey,
    literal: isIn ? literal : undefined,
    site: sites.toSorted((one, other) => one.path.length - other.path.length)[0],
  };
}

/** Makes a document of a text, to turn offsets into lines and columns. */
export function documentOf(file: string, text: string): TextDocument {
  return TextDocument.create(file, 'json', 0, text);
}

/** Returns the lines and columns of a range of a text. */
export function rangeOf(
  document: TextDocument,
  { offset, length }: { readonly offset: number; readonly length: number },
): Range {
  return { start: document.positionAt(offset), end: document.positionAt(offset + length) };
}
