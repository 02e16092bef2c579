import type { PrintTable } from '../document/print-document.ts';
import { printable } from './printable.ts';
import { styles, type TextStyle } from './measures.ts';
import type { Sheets } from './sheets.ts';

/** No word makes its column wider than this; a longer one is cut. */
const widestWord = 120;

/**
 * Shares a table's width among its columns, in points: each as wide as its longest word at least, and what is left to
 * those whose text would take more, evenly.
 * The first column, which holds numbers, takes no more than it needs.
 */
export function columnWidths(sheets: Sheets, { columns, rows }: PrintTable, { width, padding }: { width: number; padding: number }): readonly number[] {
  const wishes = columns.map((head, index) => {
    const cells = rows.flatMap((row) => (index === 0 ? [row.head] : (row.cells[index - 1]?.texts ?? [])));
    const words = [...head.split(/\s+/).map((word) => measure(word, styles.label)), ...cells.flatMap((cell) => cell.split(/\s+/)).map((word) => measure(word, styles.body))];
    const whole = [measure(head, styles.label), ...cells.map((cell) => measure(cell, styles.body))];
    const least = Math.min(widestWord, Math.max(0, ...words)) + padding;
    return { least, wish: Math.max(least, Math.min(width, Math.max(0, ...whole) + padding)) };
  });
  const least = wishes.reduce((sum, column) => sum + column.least, 0);
  if (least >= width) return wishes.map((column) => (column.least / least) * width);
  const limit = limitOf(wishes, width);
  const widths = wishes.map((column) => Math.max(column.least, Math.min(column.wish, limit)));
  const spare = (width - widths.reduce((sum, one) => sum + one, 0)) / Math.max(1, widths.length - 1);
  return widths.map((one, index) => (index === 0 && widths.length > 1 ? one : one + spare));

  function measure(text: string, style: TextStyle): number {
    return sheets.width(printable(text.slice(0, 200)).shown, style) + 0.5;
  }
}

interface Wish {
  readonly least: number;
  readonly wish: number;
}

/** The width up to which every column has its wish, so that all together take the table's width or less. */
function limitOf(wishes: readonly Wish[], width: number): number {
  let [low, high] = [0, width];
  for (let step = 0; step < 20; step += 1) {
    const limit = (low + high) / 2;
    const taken = wishes.reduce((sum, { least, wish }) => sum + Math.max(least, Math.min(wish, limit)), 0);
    if (taken <= width) low = limit;
    else high = limit;
  }
  return low;
}
