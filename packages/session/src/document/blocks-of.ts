import type { FieldNode, Node, NoteNode, SectionNode } from '@formwright/model';
import { isObject, own } from '@formwright/runtime';
import { addressBlock, isAddressLine } from './address-block.ts';
import { answerOf } from './answer-of.ts';
import { type Container, placed, type PrintContext } from './context.ts';
import { labelOf } from './label-of.ts';
import { noteParts } from './note-parts.ts';
import type { PrintAnswer, PrintBlock } from './print-document.ts';
import { repeatBlock } from './repeat-block.ts';
import { drawingBlock } from './drawing-block.ts';
import { rowColumnsOf, tableBlock } from './table-block.ts';

/** Returns the blocks for the visible nodes in a container, in order. Consecutive fields share a block. */
export function blocksOf(container: Container, context: PrintContext): readonly PrintBlock[] {
  const visible = container.nodes.filter(({ name }) => !context.evaluation.hidden.has(`${container.pointer}/${name}`));
  return joined(
    visible.flatMap((node, at) =>
      isAddressLine(node, context)
        ? isAddressLine(visible[at - 1], context)
          ? []
          : [addressBlock(visible.slice(at), container, context)]
        : nodeBlocks(node, container, context),
    ),
  );
}

function nodeBlocks(node: Node, container: Container, context: PrintContext): readonly PrintBlock[] {
  switch (node.kind) {
    case 'field':
      return fieldBlocks(node, container, context);
    case 'repeat':
      return [repeatBlock(node, container, { context, entryBlocks: (entry) => blocksOf(entry, context) })];
    case 'note':
      return noteBlocks(node, context);
    case 'section':
      return sectionBlocks(node, container, context);
    case 'page':
      return [];
  }
}

/** A body map is drawn below its answer, if there is one. */
function fieldBlocks(node: FieldNode, container: Container, context: PrintContext): readonly PrintBlock[] {
  const answer = answerOf(node, container, context);
  const drawn = node.widget === 'body-map' && answer.kind !== 'none';
  return [{ kind: 'answers', answers: [answer] }, ...(drawn ? [drawingBlock(node, container, context)] : [])];
}

function joined(blocks: readonly PrintBlock[]): readonly PrintBlock[] {
  const all: PrintBlock[] = [];
  const run: PrintAnswer[] = [];
  const endRun = (): void => void (run.length > 0 && all.push({ kind: 'answers', answers: run.splice(0) }));
  for (const block of blocks) {
    if (block.kind === 'answers') for (const answer of block.answers) run.push(answer);
    else {
      endRun();
      all.push(block);
    }
  }
  endRun();
  return all;
}

/** The blocks of a section without a legend are not grouped. A section that shows nothing is left out. */
function sectionBlocks(
  node: SectionNode,
  { answers, pointer }: Container,
  context: PrintContext,
): readonly PrintBlock[] {
  const inside = containerOf(node, { answers, pointer });
  const columns = node.rows && node.children[0]?.kind === 'section' && rowColumnsOf(node.children[0].children);
  if (columns) return rowsBlock(node, columns, { inside, context });
  const blocks = blocksOf(inside, context);
  const title = labelOf(node, context);
  if (title === '' || blocks.length === 0) return blocks;
  return onlyAddress(node, inside, context) ? named(blocks, title) : [{ kind: 'group', title, blocks }];
}

/** The address of a section that has nothing else is called what the section is called. */
function onlyAddress({ children }: SectionNode, { pointer }: Container, context: PrintContext): boolean {
  return children.every(
    (child) => context.evaluation.hidden.has(`${pointer}/${child.name}`) || isAddressLine(child, context),
  );
}

function named(blocks: readonly PrintBlock[], label: string): readonly PrintBlock[] {
  return blocks.map((block) =>
    block.kind === 'answers' ? { ...block, answers: block.answers.map((answer) => ({ ...answer, label })) } : block,
  );
}

function containerOf(
  { name, children }: SectionNode,
  { answers, pointer }: Pick<Container, 'answers' | 'pointer'>,
): Container {
  const below = own(answers, name);
  return { nodes: children, answers: isObject(below) ? below : {}, pointer: `${pointer}/${name}` };
}

/** Rows of which little is asked are a table. Hidden ones are left out. */
function rowsBlock(
  node: SectionNode,
  columns: readonly FieldNode[],
  { inside, context }: { readonly inside: Container; readonly context: PrintContext },
): readonly PrintBlock[] {
  const title = labelOf(node, context);
  const lines = node.children.flatMap((row) =>
    row.kind === 'section' && !context.evaluation.hidden.has(`${inside.pointer}/${row.name}`)
      ? [{ head: labelOf(row, context), container: containerOf(row, inside) }]
      : [],
  );
  return lines.length === 0
    ? []
    : [tableBlock({ title, place: placed(context, inside.pointer), headOf: () => title, columns, lines }, context)];
}

/**
 * Notes that only help to fill in the form are not printed, unless guidance is asked for. Insets, warnings and stops are printed, because they record
 * what the person was told when answering.
 */
function noteBlocks(node: NoteNode, { guidance }: PrintContext): readonly PrintBlock[] {
  const given = node.stop ? 'warning' : node.style;
  const style = guidance && given !== 'warning' ? 'inset' : given;
  return style === 'inset' || style === 'warning' ? [{ kind: 'note', style, parts: noteParts(node.text) }] : [];
}
