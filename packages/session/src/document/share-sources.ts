import type { PrintBlock, PrintCell } from './print-document.ts';

interface Shared {
  readonly blocks: readonly PrintBlock[];
  readonly source?: string;
}

/**
 * Moves a source that all answers share to the page, group, list of answers or table that contains them, so that it is
 * printed once. Unanswered questions do not count.
 */
export function shareSources(blocks: readonly PrintBlock[]): Shared {
  const source = commonSource(blocks.flatMap(cellsOf));
  return source === undefined ? { blocks: blocks.map(shareWithin) } : { source, blocks: blocks.map(withoutSources) };
}

function shareWithin(block: PrintBlock): PrintBlock {
  if (block.kind === 'group') return { ...block, ...shareSources(block.blocks) };
  if (block.kind === 'note' || block.kind === 'drawing' || block.kind === 'nothing') return block;
  const source = commonSource(cellsOf(block));
  return source === undefined ? block : { ...(withoutSources(block) as typeof block), source };
}

function commonSource(cells: readonly PrintCell[]): string | undefined {
  const answered = cells.filter((cell) => cell.kind !== 'none');
  const first = answered[0]?.source;
  return answered.length > 1 && answered.every((cell) => cell.source === first) ? first : undefined;
}

function cellsOf(block: PrintBlock): readonly PrintCell[] {
  switch (block.kind) {
    case 'answers':
      return block.answers;
    case 'table':
      return block.rows.flatMap((row) => row.cells);
    case 'group':
      return block.blocks.flatMap(cellsOf);
    case 'note':
    case 'drawing':
    case 'nothing':
      return [];
  }
}

function withoutSources(block: PrintBlock): PrintBlock {
  switch (block.kind) {
    case 'answers':
      return { ...block, answers: block.answers.map(withoutSource) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(withoutSource) })) };
    case 'group':
      return { ...block, blocks: block.blocks.map(withoutSources) };
    case 'note':
    case 'drawing':
    case 'nothing':
      return block;
  }
}

function withoutSource<Cell extends PrintCell>(cell: Cell): Omit<Cell, 'source'> {
  const { source, ...rest } = cell;
  return source === undefined ? cell : rest;
}
