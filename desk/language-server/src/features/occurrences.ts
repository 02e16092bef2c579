import { examine, type Definition, type DefinitionNode, type Place } from '@formwright/generator';
import type { Workspace } from '../workspace.ts';

/** A text that names a node, or another node by a path through it. */
export interface Occurrence {
  /** The place of the text, including its quotation marks. */
  readonly place: Place;
  /** The current text. */
  readonly text: string;
  /** Returns the text after the node is given this name. */
  renamed(name: string): string;
}

/**
 * Returns the places where a node's name is declared as a property: in a block, in what adds to it, and in a row that
 * has only some of its options.
 */
export function declarationsOf(node: DefinitionNode): readonly Occurrence[] {
  return declaredAt(node).map((place) => ({ place, text: node.name, renamed: (name) => name }));
}

function declaredAt({ namePlaces, offered }: DefinitionNode): readonly Place[] {
  return offered ? [...namePlaces, offered.namePlace] : namePlaces;
}

/**
 * Returns what names a node in conditions, calculations, targets of rules, columns of tables and `x-form.nextActions`, in
 * one form.
 */
export function usesOf(definition: Definition, node: DefinitionNode): readonly Occurrence[] {
  const { context } = examine(definition);
  const found: Occurrence[] = [];
  const add = (place: Place, name: string, target: DefinitionNode | undefined): void => {
    if (target === undefined) return;
    if (name.startsWith('/')) {
      const step = stepOf(node.path, target.path);
      if (step !== undefined) found.push({ place, text: name, renamed: (renamed) => withStep(name, step, renamed) });
    } else if (target.path === node.path)
      found.push({
        place,
        text: name,
        renamed: (renamed) => (name.startsWith('@this/') ? `@this/${renamed}` : renamed),
      });
  };
  for (const { name, keyword, pointer, means } of context.uses.names) add(keyword.placeOf(pointer), name, means);
  for (const { own, entry } of context.logic.values())
    for (const { target, keyword, pointer } of [...own.rules, ...entry.rules])
      if (target) add(keyword.placeOf(`${pointer}/at`), target.name, target.means);
  for (const { node: owner, keyword } of context.keywords) {
    if (keyword.name === 'x-form' && node.kind === 'page') {
      const { nextActions } = keyword.value as { readonly nextActions?: unknown };
      if (nextActions === node.name)
        found.push({ place: keyword.placeOf('/nextActions'), text: node.name, renamed: (renamed) => renamed });
    }
    if (keyword.name === 'x-ui' && owner.path === parentRepeat(node)) {
      ((keyword.value as { columns?: readonly string[] }).columns ?? []).forEach((column, index) => {
        if (column === node.name)
          found.push({ place: keyword.placeOf(`/columns/${index}`), text: column, renamed: (renamed) => renamed });
      });
    }
  }
  return found;
}

function parentRepeat({ path }: DefinitionNode): string | undefined {
  const around = path.slice(0, path.lastIndexOf('/'));
  return around.endsWith('/*') ? around.slice(0, -2) : undefined;
}

/**
 * Returns which step of a pointer from the root, not counting entries, names the node; undefined if the pointer leads
 * elsewhere.
 */
function stepOf(node: string, target: string): number | undefined {
  return target === node || target.startsWith(`${node}/`)
    ? node.split('/').filter((step) => step !== '*').length - 1
    : undefined;
}

function withStep(pointer: string, step: number, name: string): string {
  const steps = pointer.split('/');
  const marks = steps.map((text, index) => ({ text, index })).filter(({ text }) => text !== '*');
  const at = marks[step]?.index;
  return steps.map((text, index) => (index === at ? name : text)).join('/');
}

/** A form, and a node in it. */
export interface Found {
  readonly definition: Definition;
  readonly node: DefinitionNode;
}

/**
 * Returns the nodes in all forms of a workspace whose name is declared at the same place: one node, or one for each use
 * of the block.
 */
export function sameNodes(workspace: Workspace, { node }: Found): readonly Found[] {
  const files = [...new Set(node.namePlaces.map(({ file }) => file))];
  const forms = [...new Set(files.flatMap((file) => workspace.formsWith(file)))];
  return forms.flatMap((form) => {
    const definition = workspace.definition(form);
    return definition ? nodesNamedAt(definition, node.namePlaces).map((one) => ({ definition, node: one })) : [];
  });
}

function nodesNamedAt(definition: Definition, places: readonly Place[]): readonly DefinitionNode[] {
  const found: DefinitionNode[] = [];
  const visit = (node: DefinitionNode): void => {
    if (node.namePlaces.some((one) => places.some((place) => place.file === one.file && place.pointer === one.pointer)))
      found.push(node);
    node.children.forEach(visit);
  };
  definition.root.children.forEach(visit);
  return found;
}

/** Returns the node whose name is declared at a place in a file. */
export function nodeDeclaredAt(
  definition: Definition,
  { file, offset }: { readonly file: string; readonly offset: number },
): DefinitionNode | undefined {
  const isAt = (place: Place): boolean =>
    place.file === file && place.offset <= offset && offset <= place.offset + place.length;
  const search = (nodes: readonly DefinitionNode[]): DefinitionNode | undefined => {
    for (const node of nodes) {
      const found = declaredAt(node).some(isAt) ? node : search(node.children);
      if (found) return found;
    }
    return undefined;
  };
  return search(definition.root.children);
}
