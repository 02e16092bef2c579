import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { definitionPointer, read, type DefinitionNode } from '@formwright/generator';
import jsonc, { type Edit, type Node as JsonNode } from 'jsonc-parser';
import type { Workspace } from '../workspace.ts';
import type { Found } from './occurrences.ts';

/** An edit of a file that is no part of a definition, but lies beside one. */
interface EditBeside {
  readonly file: string;
  readonly edit: Edit;
}

/** Gives the edits by which a form's scenarios, its example drafts, and the Welsh of it and its blocks follow a node's new name. */
export function editsBeside(workspace: Workspace, found: Found, name: string): readonly EditBeside[] {
  const { definition, node } = found;
  const folder = dirname(definition.file);
  const drafts = existsSync(join(folder, 'drafts')) ? readdirSync(join(folder, 'drafts')).filter((file) => file.endsWith('.json')) : [];
  const edits = (path: string, follow: (tree: JsonNode) => readonly Edit[]): readonly EditBeside[] => {
    const file = join(folder, path);
    const tree = workspace.open.has(file) || existsSync(file) ? jsonc.parseTree(workspace.open.get(file) ?? readFileSync(file, 'utf8')) : undefined;
    return tree ? follow(tree).map((edit) => ({ file, edit })) : [];
  };
  return [
    ...edits('scenarios.json', (tree) => pointerEdits(tree, node, name)),
    ...drafts.flatMap((draft) => edits(join('drafts', draft), (tree) => answerEdits(tree, node.path, name))),
    ...welshEdits(workspace, found, name),
  ];
}

/** Renames in every pointer to an answer, entries by number, that leads to or through the node. */
function pointerEdits(tree: JsonNode, { path }: DefinitionNode, name: string): readonly Edit[] {
  return stringsIn(tree).flatMap(({ value, offset, length }) => {
    const renamed = withRenamed(value as string, path, name);
    return renamed === undefined ? [] : [{ offset, length, content: JSON.stringify(renamed) }];
  });
}

function stringsIn(tree: JsonNode): readonly JsonNode[] {
  return tree.type === 'string' ? [tree] : (tree.children ?? []).flatMap(stringsIn);
}

function withRenamed(text: string, path: string, name: string): string | undefined {
  const [way, steps] = [path.split('/'), text.split('/')];
  const leads = way.every((step, index) => step === steps[index] || (step === '*' && /^(\d+|\*)$/.test(steps[index] ?? '')));
  return leads ? [...steps.slice(0, way.length - 1), name, ...steps.slice(way.length)].join('/') : undefined;
}

/** Renames the answer wherever it stands in an example draft, which nests as the definition does. */
function answerEdits(tree: JsonNode, path: string, name: string): readonly Edit[] {
  const answers = jsonc.findNodeAtLocation(tree, ['answers']) ?? tree;
  const follow = (node: JsonNode, [step, ...rest]: readonly string[]): readonly Edit[] => {
    if (step === '*') return (node.children ?? []).flatMap((entry) => follow(entry, rest));
    const property = node.type === 'object' ? node.children?.find(({ children }) => children?.[0]?.value === step) : undefined;
    const [key, value] = property?.children ?? [];
    if (!key || !value) return [];
    return rest.length === 0 ? [{ offset: key.offset, length: key.length, content: JSON.stringify(name) }] : follow(value, rest);
  };
  return follow(answers, path.split('/').slice(1));
}

/** Renames in the pointers by which the form's Welsh, and that of the block that has the node, name their texts. Only these: never in the texts. */
function welshEdits({ open }: Workspace, { definition, node }: Found, name: string): readonly EditBeside[] {
  const { welsh } = read(definition.file, { open, welsh: 'of any form' }).definition ?? {};
  return [...(welsh ?? [])].flatMap(([source, { file, entries }]) => {
    const ways = [...node.namePlaces.filter((place) => place.file === source).map(({ pointer }) => pointer), ...(source === definition.file ? [definitionPointer(node.path)] : [])];
    return [...entries.values()].flatMap(({ name: pointer, namePlace: { offset, length } }) => {
      const way = ways.find((one) => pointer.startsWith(`${one}/`));
      return way === undefined ? [] : [{ file, edit: { offset, length, content: JSON.stringify(`${way.slice(0, way.lastIndexOf('/'))}/${name}${pointer.slice(way.length)}`) } }];
    });
  });
}
