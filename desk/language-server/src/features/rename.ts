import { examine, nodeAtPath, read, type Definition, type DefinitionNode } from '@formwright/generator';
import jsonc, { type Edit } from 'jsonc-parser';
import { ResponseError, ErrorCodes, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { documentOf, rangeOf } from '../cursor.ts';
import { textOf, uriOf } from '../paths.ts';
import type { Workspace } from '../workspace.ts';
import { editsBeside } from './edits-beside.ts';
import { formerNames } from './former-names.ts';
import { declarationsOf, sameNodes, usesOf, type Found } from './occurrences.ts';

/**
 * Renames a field, repeat, section or page in all files that name it: its definition, wherever it is; conditions,
 * calculations, rules and tables of every form that has it; and the scenarios, Welsh and example drafts beside each
 * form. It adds `x-renamedFrom`, so that people's drafts follow.
 *
 * @throws ResponseError with a message for the person, if the name cannot be used or would change what another name
 *   means.
 */
export function rename(workspace: Workspace, target: Found, name: string): WorkspaceEdit {
  refuseBadName(name);
  const found = sameNodes(workspace, target);
  for (const { definition, node } of found) refuseTaken(definition, node, name);
  const edits = new Map<string, Map<number, Edit>>();
  const add = (file: string, edit: Edit): void => {
    const ofFile = edits.get(file) ?? new Map<number, Edit>();
    edits.set(file, ofFile.set(edit.offset, edit));
  };
  for (const { definition, node } of found) {
    for (const { place, renamed } of [...declarationsOf(node), ...usesOf(definition, node)])
      add(place.file, { offset: place.offset, length: place.length, content: JSON.stringify(renamed(name)) });
    for (const { file, edit } of editsBeside(workspace, { definition, node }, name)) add(file, edit);
    for (const { file, edit } of formerNames(node, name, (file) => textIn(workspace, definition, file)))
      add(file, edit);
  }
  const all = new Map([...edits].map(([file, byOffset]) => [file, [...byOffset.values()]]));
  for (const definition of new Set(found.map((one) => one.definition))) {
    const nodes = found.filter((one) => one.definition === definition).map(({ node }) => node);
    refuseChanged(workspace, definition, { nodes, name, edits: all });
  }
  return {
    changes: Object.fromEntries(
      [...all].map(([file, some]) => [uriOf(file), textEdits(textIn(workspace, target.definition, file), file, some)]),
    ),
  };
}

function refuse(problem: string): never {
  throw new ResponseError(ErrorCodes.InvalidRequest, problem);
}

function refuseBadName(name: string): void {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name))
    refuse('A name must begin with a letter, and contain only letters and digits.');
  if (name in Object.prototype) refuse(`Every JavaScript object already has the name “${name}”. Choose another name.`);
}

function refuseTaken({ root }: Definition, { path, name: own }: DefinitionNode, name: string): void {
  const around = nodeAtPath(root, path.slice(0, path.lastIndexOf('/')));
  if (name !== own && around?.children.some((child) => child.name === name))
    refuse(`There is already a “${name}” beside it.`);
}

interface Renaming {
  /** All nodes of the form that get the name: a block may be used several times, and each row asks the same. */
  readonly nodes: readonly DefinitionNode[];
  readonly name: string;
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
}

/** Reads the form as it would be after the change. @throws ResponseError if a name in it would mean something else. */
function refuseChanged(workspace: Workspace, definition: Definition, { nodes, name, edits }: Renaming): void {
  const texts = new Map(workspace.open);
  for (const [file, some] of edits) texts.set(file, jsonc.applyEdits(textIn(workspace, definition, file), [...some]));
  const after = read(definition.file, { open: texts }).definition;
  if (!after) refuse('The form could not be read after this change.');
  const moved = (path: string): string => {
    const node = nodes.find((one) => path === one.path || path.startsWith(`${one.path}/`));
    return node ? `${node.path.slice(0, node.path.lastIndexOf('/'))}/${name}${path.slice(node.path.length)}` : path;
  };
  const before = meanings(definition).map(({ at, means }) => ({ at, means: means && moved(means) }));
  const now = meanings(after);
  before.forEach(({ at, means }, index) => {
    if (now[index]?.means !== means)
      refuse(
        `“${name}” would change what “${at}” means in a condition, because another field has that name. Choose another name.`,
      );
  });
}

function meanings(definition: Definition): readonly { readonly at: string; readonly means: string | undefined }[] {
  const { context } = examine(definition);
  return context.uses.names.map(({ name, means }) => ({ at: name, means: means?.path }));
}

function textIn(workspace: Workspace, definition: Definition, file: string): string {
  return workspace.open.get(file) ?? textOf(definition, file);
}

function textEdits(text: string, file: string, edits: readonly Edit[]): TextEdit[] {
  const document = documentOf(file, text);
  return edits
    .toSorted((one, other) => one.offset - other.offset)
    .map((edit) => ({ range: rangeOf(document, edit), newText: edit.content }));
}
