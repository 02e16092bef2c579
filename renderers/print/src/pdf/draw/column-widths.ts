import type { PrintTable } from '../../document/print-document.ts';
import { styles, type TextStyle } from '../measures.ts';
import { printable } from '../text/printable.ts';
import type { Sheets } from '../sheets.ts';

/** A word cannot make its column wider than this, in points. A longer word is cut. */
const widestWord = 120;
/** The most characters of a cell that are measured. More would not change the column. */
const measured = 300;

interface Wish {
  /** Width for the longest word. */
  readonly least: number;
  /** Width for most cells on one line, and the heading on two. */
  readonly fair: number;
  /** Width for everything on one line. */
  readonly most: number;
}

interface TableRoom {
  readonly width: number;
  /** Space to the right of each column. */
  readonly padding: number;
}

/**
 * Divides a table's width among its columns, in points. Each is at least as wide as its longest word. If not everything
 * fits on one line, short columns get what they need and long ones share the rest. The first column, which contains
 * numbers, takes only what it needs.
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

/** Finds the limit up to which every column gets its fair width, so that all columns fit into the table. */
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

/** Not `Math.max(…)`, because a table may have more cells than a function can take arguments. */
function greatest(widths: readonly number[]): number {
  return widths.reduce((most, one) => Math.max(most, one), 0);
}
