import type { FieldNode, RepeatNode } from '@formwright/model';
import { isObject, own } from '@formwright/runtime';
import { type Container, placed, type PrintContext } from './context.ts';
import { paperText } from './paper-text.ts';
import type { PrintBlock } from './print-document.ts';
import { columnsOf, tableBlock } from './table-block.ts';

interface Drawing {
  readonly context: PrintContext;
  entryBlocks(entry: Container): readonly PrintBlock[];
}

/** Returns a repeat as a table if its entries are short and flat, or else entry by entry. */
export function repeatBlock(node: RepeatNode, container: Container, { context, entryBlocks }: Drawing): PrintBlock {
  const title = paperText(node.label);
  const entries = entriesOf(node, container);
  const place = placed(context, `${container.pointer}/${node.name}`);
  if (entries.length === 0)
    return { kind: 'group', title, blocks: [{ kind: 'nothing', text: context.wording.none }], ...place };
  const columns = columnsOf(node.children);
  if (columns)
    return tableBlock(
      {
        title: node.label,
        place,
        headOf: (shown) => headOfEntries(node, shown, context.wording.entry),
        columns,
        lines: entries.map((entry, number) => ({ head: String(number + 1), container: entry })),
      },
      context,
    );
  const titleOf = (number: number): string => paperText(`${node.entryLabel} ${number + 1}`);
  return {
    kind: 'group',
    title,
    blocks: entries.map((entry, number) => ({
      kind: 'group',
      title: titleOf(number),
      blocks: entryBlocks(entry),
      ...placed(context, entry.pointer),
    })),
    ...place,
  };
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
