import type { FormatProblem } from '@formwright/model';

/** A part of a date. Each is typed into a box of its own, in this order. */
export type DatePart = 'day' | 'month' | 'year' | 'time';

/**
 * Joins what was typed into the boxes of a date, as an answer to store, when it does not make a date. `typedParts`
 * splits it again.
 */
export function joinParts(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('%', '%25').replaceAll('/', '%2F')).join('/');
}

/** Splits an answer that `joinParts` made into what was typed into each box. */
export function typedParts(text: string): readonly string[] {
  return text.split('/').map((part) => part.replaceAll('%2F', '/').replaceAll('%25', '%'));
}

/**
 * Returns why a text is not a date: which parts are missing, or else what is wrong with them. `mayLack` returns the
 * parts that may be left out.
 */
export function dateProblem(
  text: string,
  parts: readonly DatePart[],
  mayLack: (typed: readonly string[]) => readonly DatePart[] = () => [],
): FormatProblem {
  const typed = typedParts(text);
  if (typed.length !== parts.length) return /^\d{4}-\d\d/.test(text) ? 'impossible' : 'shape';
  const may = mayLack(typed);
  const missing = parts.filter((part, n) => !typed[n]?.trim() && !may.includes(part));
  if (missing.length > 0) return `missing-${missing.join('-')}`;
  return /^\s*\d{1,3}\s*$/.test(typed[2] ?? '') ? 'short-year' : 'impossible';
}
