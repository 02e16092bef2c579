import type { Element, PdfFile } from '../pdf-file.ts';
import { dict, items, type Value } from '../pdf-values.ts';
import type { Rule } from '../rule.ts';

/** Rules for tables: headings are marked as headings, and cells form rows and columns. */
export const tableRules: readonly Rule[] = [
  {
    id: '7.5-1',
    says: 'A heading cell says whether it is for a row or a column.',
    find: ({ elements }) =>
      elements.filter((element) => element.type === 'TH' && !attribute(element, 'Scope')).map(() => 'TH'),
  },
  {
    id: '7.2-42',
    says: 'All rows of a table have the same number of columns.',
    find: (file) => eachTable(file, (table) => widthsOf(table).size > 1),
  },
  {
    id: '7.2-11',
    says: 'A table has at most one head.',
    find: (file) => eachTable(file, (table) => countOf(table, 'THead') > 1),
  },
  {
    id: '7.2-12',
    says: 'A table has at most one foot.',
    find: (file) => eachTable(file, (table) => countOf(table, 'TFoot') > 1),
  },
  {
    id: '7.2-14',
    says: 'A table with a head has a body.',
    find: (file) => eachTable(file, (table) => countOf(table, 'THead') > 0 && countOf(table, 'TBody') === 0),
  },
  {
    id: '7.2-39',
    says: 'A table has at most one caption.',
    find: (file) => eachTable(file, (table) => countOf(table, 'Caption') > 1),
  },
  {
    id: '7.2-16',
    says: 'The caption of a table comes first or last.',
    find: (file) => eachTable(file, ({ children }) => children.slice(1, -1).some((child) => child.type === 'Caption')),
  },
];

function eachTable({ elements }: PdfFile, isWrong: (table: Element) => boolean): readonly string[] {
  const tables = elements.filter(({ type }) => type === 'Table');
  return tables.flatMap((table, index) => (isWrong(table) ? [`table ${index + 1}`] : []));
}

function countOf({ children }: Element, type: string): number {
  return children.filter((child) => child.type === type).length;
}

function attribute({ dict: element }: Element, name: string): Value {
  return items(element.get('A'))
    .map((attributes) => dict(attributes)?.get(name))
    .find((value) => value !== undefined);
}

/**
 * Returns the widths of the rows in columns, including cells that span several columns and cells that reach down from
 * rows above.
 */
function widthsOf(table: Element): ReadonlySet<number> {
  const rows = table.children
    .flatMap((child) => (child.type === 'TR' ? [child] : child.children))
    .filter(({ type }) => type === 'TR');
  const reaching: number[] = [];
  return new Set(
    rows.map((row) => {
      const above = reaching.shift() ?? 0;
      return row.children.reduce((width, cell) => {
        const columns = Number(attribute(cell, 'ColSpan') ?? 1);
        for (let down = 0; down < Number(attribute(cell, 'RowSpan') ?? 1) - 1; down += 1)
          reaching[down] = (reaching[down] ?? 0) + columns;
        return width + columns;
      }, above);
    }),
  );
}
