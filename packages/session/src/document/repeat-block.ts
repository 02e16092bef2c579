import type { FieldNode, Node, RepeatNode } from '@formwright/model';
import { isAnswered, isObject, own } from '@formwright/runtime';
import { titledBy } from '../editor/row-title.ts';
import { type Container, placed, type PrintContext } from './context.ts';
import { labelOf } from './label-of.ts';
import { paperText } from './paper-text.ts';
import type { PrintBlock } from './print-document.ts';
import { columnsOf, tableBlock } from './table-block.ts';

interface Drawing {
  readonly context: PrintContext;
  entryBlocks(entry: Container): readonly PrintBlock[];
}

/** Returns a repeat as a table if its entries are short and flat, or else entry by entry. */
export function repeatBlock(node: RepeatNode, container: Container, { context, entryBlocks }: Drawing): PrintBlock {
  const title = labelOf(node, context);
  const entries = entriesOf(node, container);
  const place = placed(context, `${container.pointer}/${node.name}`);
  if (entries.length === 0)
    return { kind: 'group', title, blocks: [{ kind: 'nothing', text: context.wording.none }], ...place };
  const columns = columnsOf(node.children);
  if (columns)
    return tableBlock(
      {
        title,
        place,
        headOf: (shown) => headOfEntries(node, shown, context.wording.entry),
        columns,
        lines: entries.map((entry, number) => ({ head: String(number + 1), container: entry })),
      },
      context,
    );
  const titleOf = ({ nodes, answers }: Container, number: number): string => {
    if (context.medium === 'screen') return paperText(`${node.entryLabel} ${number + 1}`);
    const by = nodes.find((child) => isTitle(node, child) && isAnswered(own(answers, child.name)));
    return paperText(titledBy(context, node, { number, value: answers, by: by?.kind === 'field' ? by : undefined }));
  };
  return {
    kind: 'group',
    title,
    blocks: entries.map((entry, number) => ({
      kind: 'group',
      title: titleOf(entry, number),
      blocks: entryBlocks(entry),
      ...placed(context, entry.pointer),
    })),
    ...place,
  };
}

/** An entry is called what it is called in the table on the screen, or else by its first answer. */
function isTitle({ columns }: RepeatNode, child: Node): boolean {
  if (columns) return child.name === columns[0];
  return child.kind === 'field' && child.type !== 'attachments';
}

function entriesOf(node: RepeatNode, { answers, pointer }: Container): readonly Container[] {
  const value = own(answers, node.name);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  return entries.map((entry, number) => ({
    nodes: node.children,
    answers: isObject(entry) ? entry : {},
    pointer: `${pointer}/${node.name}/${number}`,
  }));
}

/** Returns what an entry is called, unless a column already has that name. */
function headOfEntries({ entryLabel }: RepeatNode, columns: readonly FieldNode[], entry: string): string {
  return columns.some(({ label }) => label.toLowerCase() === entryLabel.toLowerCase()) ? entry : entryLabel;
}
