import { relative, sep } from 'node:path';
import type { Definition, DefinitionNode } from '../../1-read/definition.ts';
import { projectFolderOf } from '../../1-read/project-folder.ts';
import { valueOf } from './value-of.ts';

/** A question that forms share. */
export interface SharedQuestion {
  readonly node: DefinitionNode;
  /** The node whose `x-about` says what it is about. */
  readonly about: DefinitionNode;
  /** The same in every form that asks it: what it is about, the names below that, and the place in a block. */
  readonly key: string;
}

/**
 * Finds the questions of blocks that are about something (`x-about`), in the order of the form. Two forms share those
 * with the same key. What is about something in the entries of a repeat is about something else in each, so it is not
 * shared.
 */
export function sharedQuestions({ root, file }: Definition): readonly SharedQuestion[] {
  const project = projectFolderOf(file);
  const found: SharedQuestion[] = [];
  const visit = (node: DefinitionNode, { above, inEntry }: Around): void => {
    const own = valueOf<string | false>(node, 'x-about');
    const about = own === undefined ? above : own === false || inEntry ? undefined : { node, name: own };
    const { kind, origin } = node;
    if ((kind === 'field' || kind === 'repeat') && about && origin && origin.file !== file) {
      const block = relative(project, origin.file).split(sep).join('/');
      const names = node.path.slice(about.node.path.length);
      found.push({ node, about: about.node, key: `${about.name}${names} ${block}#${origin.pointer}` });
    }
    for (const child of node.children) visit(child, { above: about, inEntry: inEntry || kind === 'repeat' });
  };
  visit(root, { above: undefined, inEntry: false });
  return found;
}

interface Around {
  readonly above: { readonly node: DefinitionNode; readonly name: string } | undefined;
  readonly inEntry: boolean;
}
