import type { PrintCell } from './print-document.ts';

const mostLetters = 600;
const mostLines = 12;

/** Returns true if an answer is easier to read below its label than beside it. */
export function isLong({ texts }: Pick<PrintCell, 'texts'>): boolean {
  const lines = texts.reduce((sum, text) => sum + text.split('\n').length, 0);
  return lines > mostLines || texts.reduce((sum, text) => sum + text.length, 0) > mostLetters;
}
