import type { PrintTable } from '../document/print-document.ts';
import { styles, type TextStyle } from './measures.ts';
import { printable } from './printable.ts';
import type { Sheets } from './sheets.ts';

/** No word makes its column wider than this; a longer one is cut. */
const widestWord = 120;
/** Letters of a cell that are measured: more would not change its column. */
const measured = 300;

interface Wish {
  /** For the longest word. */
  readonly least: number;
  /** For most cells on one line, and the head on two. */
  readonly fair: number;
  /** For everything on one line. */
  readonly most: number;
}

interface TableRoom {
  readonly width: number;
  /** Right of each column. */
  readonly padding: number;
}

/**
 * Shares a table's width among its columns, in points: each as wide as its longest word at least. Where not everything
 * fits on one line, short columns have what they need and long ones share the rest. The first column, which holds
 * numbers, takes no more than it needs.
 */
export function columnWidths(
  sheets: Sheets,
  { columns, rows }: PrintTable,
  { width, padding }: TableRoom,
): readonly number[] {
  const wishes = columns.map((head, index): Wish => {
    const cells = rows.flatMap((row) => (index === 0 ? [row.head] : (row.cells[index - 1]?.texts ?? [])));
    const lines = cells.map((cell) => measure(cell, styles.body));
    const words = [...widthsOfWords(head, styles.label), ...cells.flatMap((cell) => widthsOfWords(cell, styles.body))];
    const least = Math.min(widestWord, greatest(words)) + padding;
    const whole = measure(head, styles.label);
    const mean = sum(lines) / Math.max(1, lines.length);
    return {
      least,
      fair: Math.max(least, whole / 2 + padding, mean * 1.25 + padding),
      most: Math.max(least, Math.max(whole, greatest(lines)) + padding),
    };
  });
  const least = sum(wishes.map((wish) => wish.least));
  if (least >= width) return wishes.map((wish) => (wish.least / least) * width);
  const all = sum(wishes.map((wish) => wish.most));
  const widths = all <= width ? wishes.map((wish) => wish.most) : shared(wishes, width);
  const spare = (width - sum(widths)) / Math.max(1, widths.length - 1);
  return widths.map((one, index) => (index === 0 && widths.length > 1 ? one : one + spare));

  function measure(text: string, style: TextStyle): number {
    return sheets.width(printable(text.slice(0, measured)).shown, style) + 0.5;
  }

  function widthsOfWords(text: string, style: TextStyle): readonly number[] {
    return text
      .slice(0, measured)
      .split(/\s+/)
      .map((word) => measure(word, style));
  }
}

/** Finds the width up to which every column has its fair wish, so that all together take the table's width or less. */
function shared(wishes: readonly Wish[], width: number): readonly number[] {
  const upTo = (limit: number): readonly number[] =>
    wishes.map(({ least, fair }) => Math.max(least, Math.min(fair, limit)));
  let [low, high] = [0, width];
  for (let step = 0; step < 20; step += 1) {
    const limit = (low + high) / 2;
    if (sum(upTo(limit)) <= width) low = limit;
    else high = limit;
  }
  return upTo(low);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + one, 0);
}

/** Not by `Math.max(…)`: a table may have more cells than a function takes arguments. */
function greatest(widths: readonly number[]): number {
  return widths.reduce((most, one) => Math.max(most, one), 0);
}
