import type { FieldNode, Node } from '@formwright/model';
import { cellOf } from './answer-of.ts';
import type { Container, PrintContext } from './context.ts';
import { isLong } from './is-long.ts';
import { labelOf } from './label-of.ts';
import { paperText } from './paper-text.ts';
import type { Placed, PrintCell, PrintGroup, PrintTable } from './print-document.ts';

/** The most columns besides the first. More would be too narrow to read on a portrait page. */
const mostColumns = 4;

/** Returns the fields to use as columns. Undefined if the nodes do not fit into a table. */
export function columnsOf(nodes: readonly Node[]): readonly FieldNode[] | undefined {
  const fits = (child: Node): child is FieldNode =>
    child.kind === 'field' && child.widget !== 'textarea' && child.widget !== 'body-map';
  return nodes.length <= mostColumns && nodes.every(fits) ? nodes : undefined;
}

/** Returns the fields to use as columns for rows of which the same is asked. A text of its own fits beside its row. */
export function rowColumnsOf(nodes: readonly Node[]): readonly FieldNode[] | undefined {
  const [only, ...others] = nodes;
  return only?.kind === 'field' && others.length === 0 && only.widget === 'textarea' ? [only] : columnsOf(nodes);
}

/** A line of a table: an entry of a repeat, or a row of a section of rows. */
export interface TableLine {
  readonly head: string;
  readonly container: Container;
}

interface TableParts {
  readonly title: string;
  readonly place: Placed;
  /** Returns the heading of the first column, given the fields that have one. */
  readonly headOf: (shown: readonly FieldNode[]) => string;
  readonly columns: readonly FieldNode[];
  readonly lines: readonly TableLine[];
}

/**
 * Makes a table. A column that is hidden in every line is left out. On paper, lines with a long answer are not a table,
 * because a line that goes on on the next sheet has lost its name there.
 */
export function tableBlock(
  { title, place, headOf, columns, lines }: TableParts,
  context: PrintContext,
): PrintTable | PrintGroup {
  const { evaluation, wording } = context;
  const isHidden = ({ container }: TableLine, field: FieldNode): boolean =>
    evaluation.hidden.has(`${container.pointer}/${field.name}`);
  const none: PrintCell = { kind: 'none', texts: [wording.doesNotApply] };
  const shown = columns.filter((field) => !lines.every((line) => isHidden(line, field)));
  const table: PrintTable = {
    kind: 'table',
    title: paperText(title),
    columns: [paperText(headOf(shown)), ...shown.map((field) => labelOf(field, context))],
    rows: lines.map((line) => ({
      head: paperText(line.head),
      cells: shown.map((field) => {
        const own = line.container.nodes.find(({ name }) => name === field.name);
        return own?.kind !== 'field' || isHidden(line, own) ? none : cellOf(own, line.container, context);
      }),
    })),
    ...place,
  };
  return context.medium === 'paper' && table.rows.some(({ cells }) => cells.some(isLong))
    ? lineByLine(table, none)
    : table;
}

/** Shows each line of a table as answers of its own. */
function lineByLine({ title, columns: [, ...labels], rows }: PrintTable, none: PrintCell): PrintGroup {
  const answers = rows.flatMap(({ head, cells }) =>
    cells.flatMap((cell, n) => (cell === none ? [] : [{ label: `${head}: ${labels[n]}`, ...cell }])),
  );
  return { kind: 'group', title, blocks: [{ kind: 'answers', answers }] };
}
