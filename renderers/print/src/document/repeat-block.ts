import type { FieldNode, RepeatNode } from '@formwright/model';
import { isObject, own } from '@formwright/runtime';
import { cellOf } from './answer-of.ts';
import type { Container, PrintContext } from './context.ts';
import { paperText } from './paper-text.ts';
import type { PrintBlock, PrintCell, PrintTable } from './print-document.ts';

/** The most columns besides the entry's number. More would be too narrow to read on a portrait page. */
const mostColumns = 4;

interface Drawing {
  readonly context: PrintContext;
  entryBlocks(entry: Container): readonly PrintBlock[];
}

/** Returns a repeat as a table if its entries are short and flat, or else entry by entry. */
export function repeatBlock(node: RepeatNode, container: Container, { context, entryBlocks }: Drawing): PrintBlock {
  const title = paperText(node.label);
  const entries = entriesOf(node, container);
  if (entries.length === 0) return { kind: 'group', title, blocks: [{ kind: 'nothing', text: context.wording.none }] };
  const columns = columnsOf(node);
  if (columns) return table({ node, columns, entries }, context);
  const titleOf = (number: number): string => paperText(`${node.entryLabel} ${number + 1}`);
  return {
    kind: 'group',
    title,
    blocks: entries.map((entry, number) => ({ kind: 'group', title: titleOf(number), blocks: entryBlocks(entry) })),
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

/** Returns the fields to use as columns. Undefined if the entries do not fit into a table. */
function columnsOf(node: RepeatNode): readonly FieldNode[] | undefined {
  const fits = (child: RepeatNode['children'][number]): child is FieldNode =>
    child.kind === 'field' && child.widget !== 'textarea';
  return node.children.length <= mostColumns && node.children.every(fits) ? node.children : undefined;
}

interface TableParts {
  readonly node: RepeatNode;
  readonly columns: readonly FieldNode[];
  readonly entries: readonly Container[];
}

/** Makes a table. A column that is hidden in every entry is left out. */
function table({ node, columns, entries }: TableParts, context: PrintContext): PrintTable {
  const { evaluation, wording } = context;
  const isHidden = (entry: Container, field: FieldNode): boolean =>
    evaluation.hidden.has(`${entry.pointer}/${field.name}`);
  const none: PrintCell = { kind: 'none', texts: [wording.doesNotApply] };
  const shown = columns.filter((field) => !entries.every((entry) => isHidden(entry, field)));
  return {
    kind: 'table',
    title: paperText(node.label),
    columns: [paperText(headOfEntries(node, shown, wording.entry)), ...shown.map((field) => paperText(field.label))],
    rows: entries.map((entry, number) => ({
      head: String(number + 1),
      cells: shown.map((field) => (isHidden(entry, field) ? none : cellOf(field, entry, context))),
    })),
  };
}

/** Returns what an entry is called, unless a column already has that name. */
function headOfEntries({ entryLabel }: RepeatNode, columns: readonly FieldNode[], entry: string): string {
  return columns.some(({ label }) => label.toLowerCase() === entryLabel.toLowerCase()) ? entry : entryLabel;
}
