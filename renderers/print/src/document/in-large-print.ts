import type { PrintBlock, PrintDocument, PrintTable } from '@formwright/session/document';

/** Returns a document for large print, in which a table would be too narrow: each of its rows has a title and answers. */
export function inLargePrint(document: PrintDocument): PrintDocument {
  return { ...document, pages: document.pages.map((page) => ({ ...page, blocks: page.blocks.map(blockOf) })) };
}

function blockOf(block: PrintBlock): PrintBlock {
  if (block.kind === 'group') return { ...block, blocks: block.blocks.map(blockOf) };
  if (block.kind !== 'table') return block;
  const { title, columns, rows, source } = block;
  const [head = '', ...labels] = columns;
  return {
    kind: 'group',
    title,
    ...(source === undefined ? {} : { source }),
    blocks: rows.map((row) => ({
      kind: 'group',
      title: titleOf(row, head),
      blocks: [{ kind: 'answers', answers: row.cells.map((cell, n) => ({ label: labels[n] ?? '', ...cell })) }],
    })),
  };
}

/** A row that has only a number is called what the first column is called. */
function titleOf({ head }: PrintTable['rows'][number], column: string): string {
  return /^\d+$/.test(head) ? `${column} ${head}` : head;
}
