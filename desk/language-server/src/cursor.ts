import jsonc, { type Node as JsonNode, type Segment } from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver';
import { siteAt, type Site } from './site.ts';
import type { Workspace } from './workspace.ts';

/** What stands where a person's cursor is, in the text as it is now. */
export interface Cursor {
  readonly document: TextDocument;
  readonly offset: number;
  /** The way through the file. */
  readonly path: readonly Segment[];
  /** Whether it is the name of a member, not its value. */
  readonly onName: boolean;
  /** The literal in which the cursor is; absent between literals. */
  readonly literal: JsonNode | undefined;
  /** Undefined outside any node of a form. */
  readonly site: Site | undefined;
}

/**
 * Looks at a place of a file of the workspace. A form's text that does not parse is taken as its author last left it
 * well.
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
  // Of the forms that have a block, some have only a part of it: the one that says most of this place is taken.
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

/** Gives the lines and columns of a stretch of a text. */
export function rangeOf(
  document: TextDocument,
  { offset, length }: { readonly offset: number; readonly length: number },
): Range {
  return { start: document.positionAt(offset), end: document.positionAt(offset + length) };
}
