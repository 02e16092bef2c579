import { sheetHeight, type Flow } from '../flow.ts';
import type { TextStyle } from '../measures.ts';
import type { Sheets, Tag } from '../sheets.ts';

/** Lines of one tag, drawn below each other. */
export interface Piece {
  /** Absent for an artifact, such as a repeated table heading. */
  readonly tag?: Tag;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly x: number;
  /** A list's bullet before the first line, with its own tag. */
  readonly marker?: { readonly tag: Tag; readonly text: string; readonly x: number };
}

/** Pieces below each other. The cells of a row are side by side, and all their lines have the same leading. */
export type Cell = readonly Piece[];

/** How a row is drawn. */
export interface RowOptions {
  readonly leading: number;
  /** Draws beside or behind a part of the row, as artifacts. */
  readonly decorate?: (y: number, height: number) => void;
}

interface Line {
  readonly piece: Piece;
  readonly number: number;
}

/** The fewest lines to leave at the end or the beginning of a sheet, unless there are no more. */
const fewest = 2;

/** Returns the height of a row of `lines` that has to stay on one sheet, in points. */
export function heightTogether(lines: number, leading: number): number {
  return (lines * leading <= sheetHeight / 2 ? lines : fewest) * leading;
}

/**
 * Draws a row of cells, in order. A row that does not fit on the sheet moves to the next. A row taller than half a
 * sheet is broken between lines.
 */
export function drawRow(flow: Flow, cells: readonly Cell[], { leading, decorate }: RowOptions): void {
  const columns = cells.map((cell) =>
    cell.flatMap((piece): Line[] => piece.lines.map((_, number) => ({ piece, number }))),
  );
  const rows = Math.max(0, ...columns.map((lines) => lines.length));
  flow.need(heightTogether(rows, leading));
  for (let from = 0; from < rows;) {
    if (from > 0) flow.turn();
    const room = Math.max(1, Math.floor(flow.left() / leading));
    const rest = rows - from;
    const count = rest <= room ? rest : rest - room < fewest ? Math.max(1, rest - fewest) : room;
    const y = flow.y();
    decorate?.(y, count * leading);
    for (const lines of columns) drawLines(flow.sheets, lines.slice(from, from + count), { y, leading });
    flow.down(count * leading);
    from += count;
  }
}

function drawLines(sheets: Sheets, lines: readonly Line[], { y, leading }: { y: number; leading: number }): void {
  for (let at = 0; at < lines.length;) {
    const { piece, number } = lines[at] as Line;
    const length = lines.slice(at).findIndex((line) => line.piece !== piece);
    const own = lines.slice(at, length < 0 ? lines.length : at + length);
    const top = y + at * leading;
    const { marker, style } = piece;
    if (marker && number === 0) sheets.draw(marker.tag, () => sheets.text(marker.text, { x: marker.x, y: top }, style));
    const paint = (): void =>
      own.forEach((line, index) =>
        sheets.text(piece.lines[line.number] as string, { x: piece.x, y: top + index * leading }, style),
      );
    if (piece.tag) sheets.draw(piece.tag, paint);
    else sheets.drawArtifact('Pagination', paint);
    at += own.length;
  }
}
