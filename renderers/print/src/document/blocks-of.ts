import type { NoteNode, SectionNode } from '@formwright/model';
import { isObject, own } from '@formwright/runtime';
import { answerOf } from './answer-of.ts';
import type { Container, PrintContext } from './context.ts';
import { noteParts } from './note-parts.ts';
import { paperText } from './paper-text.ts';
import type { PrintBlock } from './print-document.ts';
import { repeatBlock } from './repeat-block.ts';

/** Gives what paper shows of the visible nodes of a container, in order; fields that follow each other share a block. */
export function blocksOf(container: Container, context: PrintContext): readonly PrintBlock[] {
  const blocks: PrintBlock[] = [];
  const entryBlocks = (entry: Container): readonly PrintBlock[] => blocksOf(entry, context);
  for (const node of container.nodes) {
    if (context.evaluation.hidden.has(`${container.pointer}/${node.name}`)) continue;
    if (node.kind === 'field') add(blocks, { kind: 'answers', answers: [answerOf(node, container, context)] });
    else if (node.kind === 'repeat') add(blocks, repeatBlock(node, container, { context, entryBlocks }));
    else if (node.kind === 'note') noteBlocks(node).forEach((block) => add(blocks, block));
    else if (node.kind === 'section') sectionBlocks(node, container, context).forEach((block) => add(blocks, block));
  }
  return blocks;
}

function add(blocks: PrintBlock[], block: PrintBlock): void {
  const last = blocks.at(-1);
  if (block.kind !== 'answers' || last?.kind !== 'answers') blocks.push(block);
  else blocks[blocks.length - 1] = { kind: 'answers', answers: [...last.answers, ...block.answers] };
}

/** A section without a legend merely groups: its blocks stand as if it were not there. One that shows nothing goes. */
function sectionBlocks(node: SectionNode, { answers, pointer }: Container, context: PrintContext): readonly PrintBlock[] {
  const below = own(answers, node.name);
  const blocks = blocksOf({ nodes: node.children, answers: isObject(below) ? below : {}, pointer: `${pointer}/${node.name}` }, context);
  return node.label === '' || blocks.length === 0 ? blocks : [{ kind: 'group', title: paperText(node.label), blocks }];
}

/**
 * Notes that help with filling in stay on the screen. What an author has set apart, in an inset or as a warning, and what
 * stops a form, is what the person was told when answering, and so belongs to the record.
 */
function noteBlocks(node: NoteNode): readonly PrintBlock[] {
  const style = node.stop ? 'warning' : node.style;
  return style === 'inset' || style === 'warning' ? [{ kind: 'note', style, parts: noteParts(node.text) }] : [];
}
