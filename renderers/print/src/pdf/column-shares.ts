import type { PrintTable } from '@formwright/session/document';

/** A whole line of a table has about as many letters. */
const line = 72;
/** Space beside the text of each column, in letters. */
const padding = 2;
/** A longer word may be broken. */
const longestWord = 16;
/** The most letters of a cell that count. More would not change its column. */
const counted = 60;

interface Wish {
  /** Letters for the longest word. */
  readonly least: number;
  /** Letters for most cells on one line, and the heading on two. */
  readonly fair: number;
}

/**
 * Divides a table's width among its columns, as shares of 1. Each column has room for its longest word. What is left is
 * shared by how much more its cells contain.
 */
export function columnShares({ columns, rows }: PrintTable): readonly number[] {
  const wishes = columns.map((head, index): Wish => {
    const cells = rows.flatMap((row) => (index === 0 ? [row.head] : (row.cells[index - 1]?.texts ?? [])));
    const least = Math.min(longestWord, [head, ...cells].reduce(longer, 0)) + padding;
    const mean = sum(cells.map((text) => Math.min(text.length, counted))) / Math.max(1, cells.length);
    return { least, fair: Math.max(least, head.length / 2 + padding, mean * 1.25 + padding) };
  });
  const least = sum(wishes.map((wish) => wish.least));
  const more = sum(wishes.map((wish) => wish.fair - wish.least));
  const spare = Math.max(0, line - least);
  const letters = wishes.map(
    (wish) => wish.least + (more === 0 ? wish.least / least : (wish.fair - wish.least) / more) * spare,
  );
  return letters.map((one) => one / sum(letters));
}

function longer(longest: number, text: string): number {
  return text
    .slice(0, 5 * counted)
    .split(/[\s-]+/)
    .reduce((most, word) => Math.max(most, word.length), longest);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
