import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { definitionPointer, read } from '@formwright/generator';
import jsonc, { type Edit, type Node as JsonNode } from 'jsonc-parser';
import { textOnDisk } from '../paths.ts';
import type { Workspace } from '../workspace.ts';
import { renamedAnswers } from './answers-beside.ts';
import type { Found } from './occurrences.ts';

/** An edit to a file beside a definition. */
interface EditBeside {
  readonly file: string;
  readonly edit: Edit;
}

/**
 * Returns the edits to a form's scenarios, its example drafts, and the Welsh of the form and its blocks, after a node is
 * renamed.
 */
export function editsBeside(workspace: Workspace, found: Found, name: string): readonly EditBeside[] {
  const { definition, node } = found;
  const folder = dirname(definition.file);
  const drafts = existsSync(join(folder, 'drafts'))
    ? readdirSync(join(folder, 'drafts'))
        .filter((file) => file.endsWith('.json'))
        .map((file) => join('drafts', file))
    : [];
  const edits = (path: string, follow: (tree: JsonNode) => readonly Edit[]): readonly EditBeside[] => {
    const file = join(folder, path);
    const tree =
      workspace.open.has(file) || existsSync(file)
        ? jsonc.parseTree(workspace.open.get(file) ?? textOnDisk(file))
        : undefined;
    return tree ? follow(tree).map((edit) => ({ file, edit })) : [];
  };
  return [
    ...['scenarios.json', ...drafts].flatMap((path) => edits(path, (tree) => renamedAnswers(tree, node, name))),
    ...welshEdits(workspace, found, name),
  ];
}

/**
 * Renames in the pointers of the Welsh of the form, and of the block that contains the node. Never changes the Welsh
 * texts.
 */
function welshEdits({ open }: Workspace, { definition, node }: Found, name: string): readonly EditBeside[] {
  const { welsh } = read(definition.file, { open, welsh: 'of any form' }).definition ?? {};
  return [...(welsh ?? [])].flatMap(([source, { file, entries }]) => {
    const ways = [
      ...node.namePlaces.filter((place) => place.file === source).map(({ pointer }) => pointer),
      ...(source === definition.file ? [definitionPointer(node.path, definition.root)] : []),
    ];
    return [...entries.values()].flatMap(({ name: pointer, namePlace: { offset, length } }) => {
      const way = ways.find((one) => pointer.startsWith(`${one}/`));
      return way === undefined
        ? []
        : [
            {
              file,
              edit: {
                offset,
                length,
                content: JSON.stringify(`${way.slice(0, way.lastIndexOf('/'))}/${name}${pointer.slice(way.length)}`),
              },
            },
          ];
    });
  });
}
